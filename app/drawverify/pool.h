// The published list of a pool, read once from its file: its form and order, its hash, and whether those drawn are those with
// the lowest tickets.
#pragma once

#include "app/drawverify/round.h"

#include <string>

namespace creditdesk::drawverify {

/// Which rounds the list belonged to: their numbers, from 1. Throws a Finding in the pool, or Unreadable; a list that belongs
/// to no round is a Finding.
[[nodiscard]] std::vector<std::size_t> judgePool(const std::string &path, const std::vector<Round> &rounds);

} // namespace creditdesk::drawverify
