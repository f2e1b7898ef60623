// Reads and checks the lists of measures and their words. Internal to
// models/domain: callers use loadMeasureList and Catalogue::measures.
#pragma once

#include "models/domain/classification_loader.h"
#include "models/domain/measures.h"

namespace creditdesk::domain {

/// words.json: what rows may name.
class MeasureWordsReader
{
public:
    MeasureWordsReader(PlacedObject top, MeasureLists &out) : m_top(std::move(top)), m_out(out) {}
    void read();

private:
    QList<MeasureTerm> terms(const QString &key);
    void readMeans();

    PlacedObject m_top;
    MeasureLists &m_out;
};

class MeasureListReader
{
public:
    /// `words` has means and levels.
    MeasureListReader(PlacedObject top, const Catalogue &catalogue, const MeasureLists &words)
        : m_top(std::move(top)), m_catalogue(catalogue), m_words(words), m_inputs(catalogue)
    {
    }
    [[nodiscard]] MeasureList read();

private:
    [[nodiscard]] MeasureRow readRow(PlacedObject &row);
    void readBasis(PlacedObject &row, MeasureRow &out);
    void readDays(PlacedObject &row, MeasureRow &out);
    void readWhom(PlacedObject &row, MeasureRow &out);
    void readGrounds(PlacedObject &row, MeasureRow &out);

    PlacedObject m_top;
    const Catalogue &m_catalogue;
    const MeasureLists &m_words;
    ClassInputReader m_inputs;
    QStringList m_codes;
};

/// Faults in the order of the text, each once.
[[nodiscard]] QList<ClassFault> inOrder(QList<ClassFault> faults);

[[nodiscard]] std::variant<MeasureList, QList<ClassFault>>
readMeasureList(const QByteArray &json, const QString &source, const Catalogue &catalogue, const MeasureLists &words);

} // namespace creditdesk::domain
