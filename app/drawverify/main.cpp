// creditdesk-draw-verify: judges the transcript of a draw. It shares no code with the workstation that made it.
// Exit status: 0 right, 1 wrong, 2 usage or unreadable.
#include "app/drawverify/file.h"
#include "app/drawverify/pool.h"
#include "app/drawverify/words.h"

#include <cstdio>
#include <new>
#include <optional>

namespace {

using namespace creditdesk::drawverify;

constexpr int kRight = 0, kWrong = 1, kUnreadable = 2;
constexpr std::size_t kLargestTranscript = std::size_t{256} << 20U;
constexpr std::size_t kLargestCertificate = std::size_t{1} << 20U;

struct Arguments {
    std::string transcript, pool, certificate;
};

/// The argument that cannot be taken, or nothing.
std::optional<std::string> read(int argc, char **argv, Arguments &out)
{
    for (int i = 1; i < argc; ++i) {
        const std::string one = argv[i];
        std::string *target = one == "--pool" ? &out.pool : one == "--certificate" ? &out.certificate : nullptr;
        if (target != nullptr) {
            if (i + 1 == argc || !target->empty() || *argv[i + 1] == '\0')
                return one;
            *target = argv[++i];
        } else if (one.empty() || one[0] == '-' || !out.transcript.empty()) {
            return one;
        } else {
            out.transcript = one;
        }
    }
    return out.transcript.empty() ? std::optional<std::string>("TRANSCRIPT") : std::nullopt;
}

int judgeAll(const Arguments &arguments, const Words &words)
{
    std::string certificate;
    if (!arguments.certificate.empty()) {
        certificate = Certificate::derOfPem(readWhole(arguments.certificate, kLargestCertificate));
        if (certificate.empty())
            throw Unreadable{arguments.certificate, "no PEM certificate"};
    }
    const Judged judged = judge(readWhole(arguments.transcript, kLargestTranscript), certificate);
    std::vector<std::size_t> rounds;
    if (!arguments.pool.empty())
        rounds = judgePool(arguments.pool, judged.rounds);
    (void)std::fputs(words.right(judged, rounds, !certificate.empty()).c_str(), stdout);
    return kRight;
}

} // namespace

int main(int argc, char **argv)
{
    const Words words = Words::ofEnvironment();
    if (argc == 2 && (std::string(argv[1]) == "--help" || std::string(argv[1]) == "-h")) {
        (void)std::fputs(words.usage().c_str(), stdout);
        return kRight;
    }
    Arguments arguments;
    if (const std::optional<std::string> bad = read(argc, argv, arguments)) {
        (void)std::fputs((words.badUsage(*bad) + words.usage()).c_str(), stderr);
        return kUnreadable;
    }
    try {
        return judgeAll(arguments, words);
    } catch (const Finding &finding) {
        (void)std::fputs(words.finding(finding, arguments.transcript, arguments.pool).c_str(), stdout);
        return kWrong;
    } catch (const Unreadable &what) {
        (void)std::fputs(words.unreadable(what).c_str(), stderr);
    } catch (const std::bad_alloc &) {
        (void)std::fputs(words.unreadable({arguments.transcript, "out of memory"}).c_str(), stderr);
    }
    return kUnreadable;
}
