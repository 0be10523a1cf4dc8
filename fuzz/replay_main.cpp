// A plain main for fuzz targets built without libFuzzer: runs the target once for every file named (folders are
// walked), so that targets compile with every build and a finding can be replayed with any compiler.
//
//   fuzz_TARGET [--mutations N] PATH...     also N damaged variants of each input, always the same ones
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

/// Cut off, some bytes written over, or a piece repeated: what transfers, disks and editors do to files.
Input damaged(Input input, std::mt19937& random) {
    if (input.empty()) return input;
    const auto anywhere = [&] { return random() % input.size(); };
    switch (random() % 3) {
        case 0:
            input.resize(anywhere());
            break;
        case 1:
            for (std::size_t left = 1 + random() % 8; left > 0; --left) input[anywhere()] = random() & 0xFF;
            break;
        default: {
            const std::size_t from = anywhere(), to = anywhere();
            const std::size_t length = std::min<std::size_t>(random() % 256, input.size() - from);
            const Input piece(input.begin() + static_cast<std::ptrdiff_t>(from),
                              input.begin() + static_cast<std::ptrdiff_t>(from + length));
            input.insert(input.begin() + static_cast<std::ptrdiff_t>(to), piece.begin(), piece.end());
        }
    }
    return input;
}

/// An input of exactly its size: a sanitizer sees what reads beyond it.
void run(const Input& input) {
    const Input exact(input);
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::size_t replay(const std::filesystem::path& path, std::size_t mutations) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        // A finding that was not read must not look like one that is mended.
        std::cerr << "cannot read " << path << '\n';
        std::exit(2);
    }
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Input input(bytes.begin(), bytes.end());
    run(input);
    std::mt19937 random(1);  // NOLINT: the same variants each time
    for (std::size_t i = 0; i < mutations; ++i) run(damaged(input, random));
    return 1 + mutations;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t runs = 0;
    std::size_t mutations = 0;
    int first = 1;
    if (argc > 2 && std::string_view(argv[1]) == "--mutations") {
        const char* const end = argv[2] + std::strlen(argv[2]);
        if (std::from_chars(argv[2], end, mutations).ptr != end) {
            std::cerr << "--mutations takes a number, not " << argv[2] << '\n';
            return 2;
        }
        first = 3;
    }
    for (int i = first; i < argc; ++i) {
        const std::filesystem::path path = argv[i];
        if (!std::filesystem::is_directory(path)) {
            runs += replay(path, mutations);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
            if (entry.is_regular_file()) runs += replay(entry.path(), mutations);
        }
    }
    std::cout << "replayed " << runs << " inputs\n";
    return runs > 0 ? 0 : 1;
}
