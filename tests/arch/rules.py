"""Who may know whom, as data. The README's architecture section says the same in words; check.py holds the tree to it."""

# Folder -> folders whose headers it may include. The longest matching folder counts; a folder may always include itself.
VALUES = ("app/base", "models/domain")
LAYERS = {
    "models/domain": (),
    "models/items": ("models/domain",),
    "app/base": (),
    "app/vault": VALUES,
    "app/store": VALUES,
    "app/platform": VALUES,
    "app/sync": VALUES + ("app/vault", "app/store", "app/platform"),
    "app/report": VALUES + ("app/vault",),
    "app/export": VALUES,
    "app/print": ("app/base",),
    "app/draw": VALUES,  # its keys are lent to it: it knows a signer, not the vault
    # A third party's judge of draws: it shares not one line with what it judges.
    "app/drawverify": (),
    "app/devices": VALUES,
    "app/card-reader": (),  # stands for a maker's program: it shares nothing with the workstation but the protocol
    "app/services": VALUES + ("app/vault", "app/store", "app/platform", "app/sync", "app/report", "app/export",
                     "app/print", "app/draw"),
    # Words that the window and the terminal share: made from values alone.
    "app/words": VALUES + ("app/sync",),
    # The stand-in for the platform shares values and ES256 with the workstation, but neither its codec nor its digest:
    # those are what the tests compare.
    "app/sandbox": VALUES + ("app/vault",),
    # What the window shows are values that services hand out; keys, wire and connections stay below services.
    "ui": VALUES + ("models/items", "app/words", "app/services", "app/sync", "app/store", "app/report", "app/print",
           "app/devices"),
    "app/ctl": VALUES + ("app/words", "app/services", "app/sync", "app/store", "app/report", "app/print"),
    "app/workstation": VALUES + ("app/words", "app/services", "app/print", "app/devices", "ui"),
}

# Inside ui: theme and widgets are the ground, shell holds what all pages share and puts them together, and a page
# knows no other page. "*" stands for every folder of ui not named here.
UI_FOLDERS = {
    "theme": (),
    "widgets": ("theme",),
    "scanner": (),
    "shell": ("theme", "widgets", "scanner", "*"),
    "*": ("theme", "widgets", "scanner", "shell"),
}
# Pages that may include another page's folder, each with its reason.
UI_EXCEPTIONS = {}

# Folders that may include their own headers, the C++ library and what matches, and link what matches: meant to stand alone.
ALONE = {"app/drawverify": (r"openssl/.*", r"OpenSSL::Crypto")}

# Headers of libraries -> the only folders that may include them. A breach means a detail left its layer.
LIBRARY_HEADERS = (
    ("SQLCipher", r"sqlite3(ext)?\.h|sqlcipher/.*|SQLiteCpp/.*", ("app/store",)),
    ("Poco", r"Poco/.*", ("app/platform", "app/sandbox")),
    ("OpenSSL", r"openssl/.*", ("app/vault", "app/report", "app/platform", "app/sync", "app/sandbox", "app/draw",
                                 "app/drawverify")),
    ("libsodium", r"sodium(/.*|\.h)", ("app/base", "app/vault", "app/store", "app/sandbox")),
    ("Pango and cairo", r"(pango|cairo|fontconfig|harfbuzz|hb)[/-].*|pango.*\.h|cairo.*\.h", ("app/report",)),
    ("qpdf", r"qpdf/.*", ("app/report",)),
    ("qrencode", r"qrencode\.h", ("app/report",)),
    ("libxlsxwriter", r"xlsxwriter(/.*|\.h)", ("app/export",)),
    ("simdjson", r"simdjson\.h", ("app/platform",)),
    ("CUPS", r"cups/.*", ("app/print",)),
    ("libdeflate", r"libdeflate\.h", ("app/sync", "app/sandbox")),
)
# The same for Qt's modules; () is nowhere at all. QtSql's sqlite plugin and SQLCipher export the same symbols.
QT_MODULES = {
    "QtSql": (),
    "QtWidgets": ("ui", "app/workstation"),
    "QtCharts": ("ui",),
    "QtPdfWidgets": ("ui",),
    "QtPrintSupport": ("ui",),
    "QtSvgWidgets": ("ui",),
    "QtGui": ("ui", "app/workstation", "models/items"),
    "QtNetwork": ("ui", "app/workstation"),
}
# Libraries by their names on CMake's link lines -> the only folders that may link them.
LINKED_LIBRARIES = (
    (r".*sqlite.*|PkgConfig::sqlcipher", ("app/store",)),
    (r"Poco::.*", ("app/platform", "app/sandbox")),
    (r"Qt6?::(Widgets|Charts|PdfWidgets|PrintSupport|SvgWidgets)", ("ui", "app/workstation")),
    (r"Qt6?::Sql", ()),
    (r"PkgConfig::(pangocairo|qpdf|qrencode)", ("app/report",)),
    (r"PkgConfig::xlsxwriter", ("app/export",)),
    (r"simdjson::.*", ("app/platform",)),
    (r"Cups::Cups", ("app/print",)),
    (r"PkgConfig::libdeflate", ("app/sync", "app/sandbox")),
)
# Tests and benchmarks judge with the bare library beside the program's own way.
FREE_FOLDERS = ("tests",)

# Chinese in C++ text is either catalogue data in the wrong place or words that belong into the translations.
CHINESE_TEXT_ALLOWED = {
    "app/sandbox": "the invented city speaks Chinese",
    "app/report/wording.h": "the fixed words of the paper, which is Chinese whatever the language of the window",
    "app/drawverify/words.cpp": "a program that links neither Qt nor the catalogue has its words in itself",
    "app/workstation/demo.cpp": "the invented window counter of the demo",
    "models/domain/catalogue_checks.cpp": "the one unit of money that the contract has",
    "tests": "expected values",
}

# Hosts a tracked file may name; every other address of a machine is a deployment's own matter.
HOSTS = {
    "127.0.0.1": "loopback",
    "localhost": "loopback",
    "www.w3.org": "XML name spaces of icons",
    "www.gnu.org": "the licence's own text",
    "fsf.org": "the licence's own text",
    "json-schema.org": "schema identifiers",
    "spec.openapis.org": "schema identifiers",
    "www.rfc-editor.org": "standards",
}
HOST_ENDINGS = (".example", ".invalid", ".test")  # RFC 2606
