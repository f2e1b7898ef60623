// Paints set blocks where the pages put them, with running head, foot and watermark.
#pragma once

#include "app/report/document.h"
#include "app/report/qr_symbol.h"

typedef struct _cairo_surface cairo_surface_t;

namespace creditdesk::report {

class Painter
{
public:
    Painter(cairo_surface_t *surface, const Model &model, const QrSymbol &qr, Typesetter &typesetter, Paper paper);
    ~Painter();
    Painter(const Painter &) = delete;
    Painter &operator=(const Painter &) = delete;

    void page(const std::vector<Block> &blocks, const PageSlices &slices, int number, int of);

private:
    void marginTexts(const Model &model);
    void runningHead();
    void foot(int number, int of);
    void block(const Block &block, const Slice &slice);
    void front(const Block &block, double y);
    void figures(const Block &block, double y);
    void chapterTitle(const Block &block, double y);
    void rows(const Block &block, const Slice &slice, double y);
    void rightHalf(const Row &row, double y, double bottom);
    double rowSlice(const Block &block, const Row &row, double y, int fromLine, int toLine);
    void paragraphs(const Block &block, const Slice &slice, double y);
    void itemHead(const SetText &head, double y);

    cairo_t *m_page = nullptr;
    cairo_surface_t *m_mark = nullptr;
    QrSymbol m_qr;
    Typesetter &m_set;
    Paper m_paper;
    sheet::Measures m_measures;
    SetText m_headNumber, m_headSubject, m_footPlace, m_footData;
};

} // namespace creditdesk::report
