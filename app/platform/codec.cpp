#include "app/platform/codec.h"

#include "app/platform/json_values.h"
#include "app/platform/row_reader.h"

#include <simdjson.h>

#include <cstring>
#include <optional>
#include <vector>

namespace creditdesk::platform {
namespace {
using base::Code;
using namespace Qt::StringLiterals;
namespace od = simdjson::ondemand;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

base::Done broken(const QString &where, std::string_view fault)
{
    return base::fail(Code::BrokenAnswer, u"%1: %2 is missing or has the wrong form"_s.arg(where, text(fault)));
}

/// Nothing stands behind the object that was read.
bool ended(od::document &document)
{
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

/// One entry of a change page while its members arrive in whatever order.
struct Change {
    std::optional<std::int64_t> sequence;
    std::optional<std::int64_t> serial;
    std::optional<std::string_view> op, kind, id;
    std::optional<domain::OrganisationRow> organisation;
    std::optional<domain::RecordRow> record;
};

template <typename T> bool take(od::value &value, std::optional<T> &out)
{
    T found{};
    if (out || value.get<T>().get(found) != simdjson::SUCCESS)
        return false;
    out = found;
    return true;
}

template <typename Row> bool takeRow(od::value &value, std::optional<Row> &out, std::string_view &fault)
{
    od::object object;
    if (out || value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    return readRow(object, out.emplace(), fault);
}

bool takeMember(od::field &field, Change &change, std::string_view &fault)
{
    const std::string_view name = rawName(field);
    fault = name;
    if (name == "sequence")
        return take(field.value(), change.sequence);
    if (name == "serial")
        return take(field.value(), change.serial);
    if (name == "op")
        return take(field.value(), change.op);
    if (name == "kind")
        return take(field.value(), change.kind);
    if (name == "id")
        return take(field.value(), change.id);
    if (name == "organisation")
        return takeRow(field.value(), change.organisation, fault);
    if (name == "record")
        return takeRow(field.value(), change.record, fault);
    return true;
}

bool readChange(od::object &object, Change &change, std::string_view &fault)
{
    for (auto result : object) {
        od::field field;
        fault = "syntax";
        if (std::move(result).get(field) != simdjson::SUCCESS || !takeMember(field, change, fault))
            return false;
    }
    fault = "sequence, op or kind";
    return change.sequence && change.op && change.kind;
}

base::Done hand(const Change &change, const Codec::ChangeSink &sink)
{
    const std::int64_t sequence = *change.sequence;
    const bool upsert = change.op == "upsert";
    const bool remove = change.op == "delete";
    if (change.kind == "organisation") {
        if (upsert && change.organisation)
            return sink.upsertOrganisation(sequence, *change.organisation);
        if (remove && change.serial)
            return sink.deleteOrganisation(sequence, *change.serial);
    } else if (change.kind == "record") {
        if (upsert && change.record)
            return sink.upsertRecord(sequence, *change.record);
        if (remove && change.serial && change.id && !change.id->empty())
            return sink.deleteRecord(sequence, *change.serial, *change.id);
    }
    return broken(u"change %1"_s.arg(sequence), "op, kind or content");
}

} // namespace

struct Codec::Impl {
    od::parser parser;
    std::vector<char> buffer; // the text with simdjson's padding behind it

    /// Copies, because whoever calls cannot be asked to leave readable bytes behind its text.
    void load(std::string_view source)
    {
        buffer.resize(source.size() + simdjson::SIMDJSON_PADDING);
        if (!source.empty())
            std::memcpy(buffer.data(), source.data(), source.size());
        std::memset(buffer.data() + source.size(), 0, simdjson::SIMDJSON_PADDING);
    }

    template <typename Row> base::Done lines(std::string_view ndjson, const std::function<base::Done(const Row &)> &sink);
    base::Done changes(od::array &array, const ChangeSink &sink);
    base::Result<ChangePageHead> page(od::object &root, const ChangeSink &sink);
};

template <typename Row>
base::Done Codec::Impl::lines(std::string_view ndjson, const std::function<base::Done(const Row &)> &sink)
{
    load(ndjson);
    const std::size_t size = ndjson.size();
    std::size_t at = 0;
    for (qint64 number = 1; at < size; ++number) {
        const char *begin = buffer.data() + at;
        const auto *end = static_cast<const char *>(std::memchr(begin, '\n', size - at));
        if (end == nullptr)
            return broken(u"line %1"_s.arg(number), "end of line");
        const auto length = static_cast<std::size_t>(end - begin);
        od::document document;
        od::object object;
        Row row;
        std::string_view fault = "syntax";
        if (parser.iterate(begin, length, buffer.size() - at).get(document) != simdjson::SUCCESS ||
            document.get_object().get(object) != simdjson::SUCCESS || !readRow(object, row, fault) || !ended(document))
            return broken(u"line %1"_s.arg(number), fault);
        TRY_DONE(sink(row));
        at += length + 1;
    }
    return {};
}

base::Done Codec::Impl::changes(od::array &array, const ChangeSink &sink)
{
    qint64 number = 0;
    for (auto result : array) {
        ++number;
        od::object object;
        Change change;
        std::string_view fault = "syntax";
        if (result.get_object().get(object) != simdjson::SUCCESS || !readChange(object, change, fault))
            return broken(u"change entry %1"_s.arg(number), fault);
        TRY_DONE(hand(change, sink));
    }
    return {};
}

base::Result<ChangePageHead> Codec::Impl::page(od::object &root, const ChangeSink &sink)
{
    std::optional<std::string_view> epoch, asOf;
    std::optional<std::int64_t> since, next;
    std::optional<bool> more;
    bool hasChanges = false;
    for (auto result : root) {
        od::field field;
        if (std::move(result).get(field) != simdjson::SUCCESS)
            return tl::unexpected(broken(u"change page"_s, "syntax").error());
        const std::string_view name = rawName(field);
        od::array array;
        bool good = true;
        if (name == "epoch") {
            good = take(field.value(), epoch);
        } else if (name == "as_of") {
            good = take(field.value(), asOf);
        } else if (name == "since") {
            good = take(field.value(), since);
        } else if (name == "next") {
            good = take(field.value(), next);
        } else if (name == "more") {
            good = take(field.value(), more);
        } else if (name == "changes") {
            good = !hasChanges && field.value().get_array().get(array) == simdjson::SUCCESS;
            hasChanges = true;
            if (good)
                TRY_DONE(changes(array, sink));
        }
        if (!good)
            return tl::unexpected(broken(u"change page"_s, name).error());
    }
    const auto instant = asOf ? parseInstant(*asOf) : std::nullopt;
    if (!epoch || epoch->empty() || !since || !next || !more || !instant || !hasChanges)
        return tl::unexpected(broken(u"change page"_s, "a member").error());
    return ChangePageHead{text(*epoch), *since, *next, *more, *instant};
}

Codec::Codec() : m(std::make_unique<Impl>()) {}

Codec::~Codec() = default;

base::Done Codec::organisations(std::string_view ndjson, const std::function<base::Done(const domain::OrganisationRow &)> &sink)
{
    return m->lines(ndjson, sink);
}

base::Done Codec::records(std::string_view ndjson, const std::function<base::Done(const domain::RecordRow &)> &sink)
{
    return m->lines(ndjson, sink);
}

base::Result<ChangePageHead> Codec::changePage(const QByteArray &json, const ChangeSink &sink)
{
    m->load({json.constData(), static_cast<std::size_t>(json.size())});
    od::document document;
    od::object root;
    if (m->parser.iterate(m->buffer.data(), static_cast<std::size_t>(json.size()), m->buffer.size()).get(document) !=
            simdjson::SUCCESS ||
        document.get_object().get(root) != simdjson::SUCCESS)
        return tl::unexpected(broken(u"change page"_s, "syntax").error());
    TRY_ASSIGN(ChangePageHead head, m->page(root, sink));
    if (!ended(document))
        return tl::unexpected(broken(u"change page"_s, "end").error());
    return head;
}

} // namespace creditdesk::platform
