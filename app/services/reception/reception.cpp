#include "app/services/reception.h"

#include "app/services/reception/reception_house.h"

namespace creditdesk::services {

using namespace Qt::StringLiterals;

Reception::Reception(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Reception::~Reception() = default;

base::Result<std::unique_ptr<Reception>> Reception::make(Workstation::Impl &house)
{
    QString why;
    auto products = report::Products::load(&why);
    if (!products)
        return base::fail(base::Code::Internal, u"catalogue: %1"_s.arg(why));
    TRY_ASSIGN(WindowData data, WindowData::compiledIn());
    QByteArray name(12, Qt::Uninitialized);
    house.random.fill({reinterpret_cast<std::byte *>(name.data()), static_cast<std::size_t>(name.size())});
    auto impl =
        std::make_unique<Impl>(house, std::move(*products), data.limits, std::move(data.words), QString::fromLatin1(name.toHex()));
    return std::unique_ptr<Reception>(new Reception(std::move(impl)));
}

const domain::MaskingScheme &Reception::masking() const
{
    return m->masking();
}

const domain::ReceptionRules &Reception::rules() const
{
    return m->rules();
}

const report::Products &Reception::products() const
{
    return m->products;
}

base::Done Reception::signedIn()
{
    const Means who = m->house.snapshot();
    return who.ledger ? m->explainNumbers(who) : base::Done();
}

} // namespace creditdesk::services
