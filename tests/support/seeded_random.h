// Randomness that repeats: SplitMix64 from a seed. For tests only; nothing about it is secret.
#pragma once

#include "app/base/clock.h"

#include <cstdint>
#include <mutex>

namespace creditdesk::test {

class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    void fill(std::span<std::byte> out) override
    {
        const std::scoped_lock guard(m_mutex);
        std::uint64_t word = 0;
        unsigned left = 0;
        for (std::byte &byte : out) {
            if (left == 0) {
                word = next();
                left = sizeof(word);
            }
            byte = static_cast<std::byte>(word & 0xFFU);
            word >>= 8U;
            --left;
        }
    }

private:
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::mutex m_mutex;
    std::uint64_t m_state;
};

} // namespace creditdesk::test
