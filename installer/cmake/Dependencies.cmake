# Every library the project builds with, in one place, each with the reason it is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Pdf PdfWidgets PrintSupport Svg Network Concurrent Test LinguistTools)
find_package(Poco 1.11 REQUIRED COMPONENTS Foundation Net NetSSL Crypto Util) # HTTPS with client certificates, client and sandbox
find_package(OpenSSL 3 REQUIRED)          # certificates, ECDSA, CMS
find_package(tl-expected REQUIRED)        # Result<T>; std::expected is C++23
find_package(simdjson REQUIRED)           # 10 M records are parsed at each full pull
find_package(Cups REQUIRED)               # the printer gets the issued file itself, and says how it fares
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)      # Argon2id, XChaCha20-Poly1305, locked memory
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate) # segments; twice as fast as zlib
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo cairo-pdf pangoft2) # paper: right text maps for CJK
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)          # signature field in a PDF
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)  # QR code
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter) # tables as workbooks
pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)   # the encrypted store

# sqlcipher.pc gives SQLite's version, not SQLCipher's: ask the library itself.
include(CheckCXXSourceRuns)
set(CMAKE_REQUIRED_LIBRARIES PkgConfig::sqlcipher)
check_cxx_source_runs("
#include <sqlite3.h>
#include <cstdio>
static int check(void *, int, char **value, char **) {
    int major = 0, minor = 0, patch = 0;
    if (std::sscanf(value[0], \"%d.%d.%d\", &major, &minor, &patch) < 3) return 1;
    return (major * 10000 + minor * 100 + patch >= 40505) ? 0 : 1;
}
int main() {
    sqlite3 *db = nullptr;
    if (sqlite3_open(\":memory:\", &db) != SQLITE_OK) return 1;
    return sqlite3_exec(db, \"PRAGMA cipher_version\", check, nullptr, nullptr) == SQLITE_OK ? 0 : 1;
}" CREDITDESK_SQLCIPHER_IS_NEW_ENOUGH)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT CREDITDESK_SQLCIPHER_IS_NEW_ENOUGH)
    unset(CREDITDESK_SQLCIPHER_IS_NEW_ENOUGH CACHE)
    message(FATAL_ERROR "SQLCipher 4.5.5 or newer is needed, and the one found here is older: run installer/bootstrap.sh build, which installs it.")
endif()

