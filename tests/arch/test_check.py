#!/usr/bin/env python3
"""Proves that check.py sees each kind of breach: plants it into a small tree, and one of each into a copy of the real one.

usage: test_check.py ROOT QT_HEADERS
"""

import os
import shutil
import sys
import tempfile
import unittest

import check
from sources import Tree, without_comments

ROOT, QT_HEADERS = "", ""


class Planted(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.mkdtemp(prefix="arch-")
        self.addCleanup(shutil.rmtree, self.root)

    def plant(self, path, text):
        target = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "a", encoding="utf-8") as file:
            file.write(text)

    def found(self):
        return [f"{place}: {sentence}" for place, sentence in check.breaches(self.root, QT_HEADERS)]

    def assert_only(self, *parts):
        """Exactly one breach, and its line holds every part."""
        found = self.found()
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])


class SmallTrees(Planted):
    def test_a_clean_tree_has_no_breach(self):
        self.plant("app/store/a.cpp", '#include "app/store/a.h"\n#include "models/domain/b.h"\n#include <sqlite3.h>\n#include <QString>\n')
        self.plant("app/store/a.h", '#include "app/base/c.h"\n')
        self.plant("app/base/c.h", "#include <QtCore/QList>\n")
        self.plant("models/domain/b.h", "// 信用\n#include <QDate>\n")
        self.plant("ui/subject/page.cpp", '#include <QLabel>\n#include "ui/shell/page.h"\n#include "app/services/s.h"\n')
        self.plant("ui/shell/page.h", "#include <QWidget>\n")
        self.plant("app/services/s.h", '#include "app/store/a.h"\n')
        self.plant("tests/unit/t.cpp", '#include <sqlite3.h>\n#include "app/services/s.h"\n')
        self.assertEqual(self.found(), [])

    def test_a_lower_layer_must_not_know_a_higher_one(self):
        self.plant("app/services/s.h", "")
        self.plant("app/store/a.cpp", '\n#include "app/services/s.h"\n')
        self.assert_only("app/store/a.cpp:2", "app/store must not know app/services")

    def test_siblings_do_not_know_each_other(self):
        self.plant("app/store/a.h", "")
        self.plant("app/platform/p.cpp", '#include "app/store/a.h"\n')
        self.assert_only("app/platform must not know app/store")

    def test_a_header_that_does_not_exist_yet_counts_as_well(self):
        self.plant("models/items/m.cpp", '#  include "app/base/failure.h"\n')
        self.assert_only("models/items must not know app/base")

    def test_the_sandbox_shares_no_codec_with_the_workstation(self):
        self.plant("app/sandbox/s.cpp", '#include "app/platform/codec.h"\n')
        self.assert_only("app/sandbox must not know app/platform")

    def test_program_code_includes_no_test(self):
        self.plant("app/base/b.cpp", '#include "tests/support/x.h"\n')
        self.assert_only("tests/support/x.h belongs to no layer")

    def test_neighbours_are_named_from_the_root(self):
        self.plant("app/base/b.h", "")
        self.plant("app/base/b.cpp", '#include "b.h"\n')
        self.assert_only("repository root")

    def test_pages_do_not_know_each_other(self):
        self.plant("ui/audit/a.cpp", '#include "ui/reports/r.h"\n')
        self.assert_only("ui/audit must not know ui/reports")

    def test_the_ground_of_ui_knows_no_page(self):
        self.plant("ui/widgets/w.cpp", '#include "ui/shell/s.h"\n')
        self.assert_only("ui/widgets must not know ui/shell")

    def test_libraries_stay_in_their_layer(self):
        for path, header, name in (("app/services/a.cpp", "sqlite3.h", "SQLCipher"), ("app/sync/a.cpp", "SQLiteCpp/Database.h", "SQLCipher"),
                                   ("app/services/b.cpp", "Poco/URI.h", "Poco"), ("ui/shell/c.cpp", "openssl/evp.h", "OpenSSL"),
                                   ("app/services/d.cpp", "pango/pangocairo.h", "Pango"), ("app/store/e.cpp", "simdjson.h", "simdjson")):
            with self.subTest(header):
                self.setUp()
                self.plant(path, f"#include <{header}>\n")
                self.assert_only(path, f"{name}", "headers belong to")

    def test_qt_modules_stay_in_their_layer(self):
        for path, header, module in (("app/services/a.cpp", "QLabel", "QtWidgets"), ("app/report/b.cpp", "QtWidgets/QLabel", "QtWidgets"),
                                     ("app/sync/c.cpp", "qlabel.h", "QtWidgets"), ("app/workstation/d.cpp", "QChart", "QtCharts"),
                                     ("ui/shell/e.cpp", "QSqlDatabase", "QtSql"), ("tests/unit/f.cpp", "QtSql/QSqlQuery", "QtSql")):
            with self.subTest(header):
                self.setUp()
                self.plant(path, f"#include <{header}>\n")
                self.assert_only(path, f"{module} belongs to")

    def test_values_know_qt_core_only(self):
        self.plant("models/domain/a.h", "#include <QTcpSocket>\n")
        self.assertIn("models/domain/a.h:1: QTcpSocket is not of Qt Core, and values know nothing else", self.found())

    def test_a_program_that_stands_alone_shares_nothing(self):
        self.plant("app/drawverify/main.cpp", '#include "app/drawverify/a.h"\n#include <openssl/evp.h>\n#include <string>\n')
        self.plant("app/drawverify/a.h", "#include <QString>\n")
        self.assert_only("app/drawverify/a.h:1", "stands alone: QString")

    def test_a_program_that_stands_alone_knows_no_values(self):
        self.plant("app/base/c.h", "")
        self.plant("app/drawverify/main.cpp", '#include "app/base/c.h"\n')
        self.assertEqual(len(self.found()), 2, self.found())  # as a layer, and as one that stands alone

    def test_a_program_that_stands_alone_links_little(self):
        self.plant("app/drawverify/CMakeLists.txt", "creditdesk_program(creditdesk-draw-verify OpenSSL::Crypto Qt6::Core)\n")
        self.assert_only("app/drawverify", "must not link Qt6::Core")

    def test_include_cycles_are_named_whole(self):
        self.plant("app/base/a.h", '#include "app/base/b.h"\n')
        self.plant("app/base/b.h", '#include "app/base/c.h"\n')
        self.plant("app/base/c.h", '#include "app/base/a.h"\n')
        self.assert_only("app/base/a.h -> app/base/b.h -> app/base/c.h -> app/base/a.h")

    def test_link_lines_follow_the_table(self):
        self.plant("app/services/CMakeLists.txt", "creditdesk_library(creditdesk_services PUBLIC x)\n")
        self.plant("app/store/CMakeLists.txt", "creditdesk_library(creditdesk_store\n    PRIVATE creditdesk_services) # no\n")
        self.assert_only("app/store/CMakeLists.txt:1", "must not link creditdesk_services")

    def test_library_link_lines_follow_the_table(self):
        self.plant("app/sync/CMakeLists.txt", "creditdesk_library(creditdesk_sync PRIVATE Poco::Net)\n")
        self.assert_only("app/sync must not link Poco::Net")

    def test_qtsql_is_linked_nowhere(self):
        self.plant("ui/CMakeLists.txt", "creditdesk_library(creditdesk_ui PUBLIC Qt6::Sql)\n")
        self.assert_only("ui must not link Qt6::Sql")


class Wording(Planted):
    def test_paths_of_one_machine(self):
        for path in ("/wo" + "rk/main/x", "/ho" + "me/somebody/x", "/tm" + "p/build-x/y", "/ro" + "ot/x"):
            with self.subTest(path):
                self.setUp()
                self.plant("app/base/a.cpp", f"// see {path} there\n")
                self.assert_only("app/base/a.cpp:1", "path of one machine")

    def test_an_example_may_write_to_the_scratch_folder(self):
        self.plant("README.md", "creditdeskctl --home /tm" + "p/desk status\n")
        self.assertEqual(self.found(), [])

    def test_hosts(self):
        self.plant("a.json", '{"a": "https' + '://data.somewhere' + '.cn/x"}\n')
        self.assert_only("a.json:1", "host data.somewhere.cn")

    def test_hosts_that_may_be_named(self):
        self.plant("a.svg", "http://www.w3.org/2000/svg https://127.0.0.1:1 https://HOST:PORT https://city.example/\n")
        self.assertEqual(self.found(), [])

    def test_package_archives_without_a_scheme(self):
        self.plant("installer/x.sh", "fetch mirror" + ".somewhere.org\n")
        self.assert_only("installer/x.sh:1", "package archive")

    def test_tools_of_the_workplace(self):
        for word in ("." + "library/x", "fa" + "rm-bench"):
            with self.subTest(word):
                self.setUp()
                self.plant("README.md", f"use {word}\n")
                self.assert_only("tool of the workplace")

    def test_unfinished_work(self):
        self.plant("app/base/a.cpp", "// TO" + "DO later\n")
        self.assert_only("unfinished work")

    def test_narrow_punctuation_in_chinese(self):
        catalogue, window = "resources/catalogue/a.json", "translations/desk_zh_CN.ts"
        self.plant(catalogue, '{"code": "a,b", "zh": ["信用，信息（2022年版）：10:30", "GB 11643-1999, A"]}')
        self.plant(window, "<translation>%1：%2（%3）</translation><source>信用,x</source>\n")
        self.assertEqual(self.found(), [])
        self.plant(window, "<translation>扫描件 (*.pdf *.jpg)</translation>\n")  # a file dialog reads no wide brackets
        self.assertEqual(self.found(), [])
        for text in ("信用,信息", "信息(2022年版)", "编号: %1", "(信用)", "好吗?", "完成.", "%1 (%2)"):
            with self.subTest(text):
                self.plant(window, f"<translation>{text}</translation>\n")
                self.assert_only(window, "narrow punctuation")
                os.remove(os.path.join(self.root, window))
        self.plant("resources/catalogue/b.json", '{"zh": {"en": "x", "basis": "第八条;第九条"}}')
        self.assert_only("b.json", "narrow punctuation")

    def test_narrow_punctuation_beside_a_placeholder(self):
        self.plant("resources/catalogue/a.json", '{"zh": "{unit}通报{name}：{title}，{unit}", "en": "{unit}, {date}: {title}"}')
        self.assertEqual(self.found(), [])
        for text in ("{unit}通报{name}:{title}", "{name}欠费，{unit},{date}"):
            with self.subTest(text):
                self.setUp()
                self.plant("resources/catalogue/a.json", '{"zh": "' + text + '"}')
                self.assert_only("a.json", "narrow punctuation")

    def test_chinese_in_code(self):
        for literal in ('u"信用"', 'QStringLiteral("x信")', 'R"(信)"', "u'信'", '"𠮷"'):
            with self.subTest(literal):
                self.setUp()
                self.plant("app/services/a.cpp", f"// 信用\n/* 信\n用 */ auto n = 1'000; auto x = {literal}; // 信\n")
                self.assert_only("app/services/a.cpp:3", "Chinese text in code")

    def test_chinese_where_it_belongs(self):
        self.plant("app/sandbox/a.cpp", 'auto x = "信用";\n')
        self.plant("tests/unit/a.cpp", 'auto x = "信用";\n')
        self.assertEqual(self.found(), [])


class Reading(unittest.TestCase):
    def test_comments_are_not_code(self):
        self.assertEqual(without_comments('a // b\n"// c" /* d\n */ e'), 'a     \n"// c"     \n    e')


class RealTree(Planted):
    def test_a_breach_planted_into_this_tree_is_the_only_new_one(self):
        for path in Tree(ROOT).files:
            os.makedirs(os.path.join(self.root, os.path.dirname(path)), exist_ok=True)
            shutil.copyfile(os.path.join(ROOT, path), os.path.join(self.root, path))
        before = self.found()
        self.plant("models/domain/rows.h", '#include "app/store/mirror.h"\n')
        new = [b for b in self.found() if b not in before]
        self.assertTrue(any("models/domain must not know app/store" in b for b in new), new)
        self.assertTrue(any("include cycle" in b for b in new), new)
        self.assertTrue(all(b.startswith(("models/domain/rows.h:", "app/store/")) or "cycle" in b for b in new), new)


if __name__ == "__main__":
    ROOT, QT_HEADERS = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
