// A folder with a few drawings and a bundle of random weights, made anew for each test.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "model/bundle.hpp"
#include "support/random_bundle.hpp"

namespace v16::test {

class DrawingsFixture : public testing::Test {
protected:
    DrawingsFixture() {
        std::string name = (std::filesystem::temp_directory_path() / "v16_cli_XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
        dir_ = name;
        const auto written = model::write_bundle(*random_bundle(1), dir_ / "bundle", model::WeightFormat::f16);
        if (!written) throw std::runtime_error(written.error().message);
    }
    ~DrawingsFixture() override {
        std::error_code ignored;
        std::filesystem::remove_all(dir_, ignored);
    }

    /// A DXF file with some lines and a circle; different `size`s make different drawings.
    static std::string drawing(int size) {
        std::string dxf =
            "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n"
            "0\nSECTION\n2\nENTITIES\n";
        for (int i = 0; i < 5; ++i) {
            dxf += "0\nLINE\n8\noutline\n10\n" + std::to_string(i * size) + "\n20\n0\n11\n" + std::to_string(10 * i) +
                   "\n21\n" + std::to_string(7 * size) + "\n";
        }
        return dxf + "0\nCIRCLE\n8\n0\n10\n5\n20\n5\n40\n" + std::to_string(size) + "\n0\nENDSEC\n0\nEOF\n";
    }

    /// drawing(), and a block that is inserted once.
    static std::string drawing_with_insert(int size) {
        const std::string all = drawing(size);
        const std::size_t end = all.rfind("0\nENDSEC\n");
        return all.substr(0, end) + "0\nINSERT\n8\n0\n2\nB\n10\n1\n20\n1\n" +
               "0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nB\n10\n0\n20\n0\n"
               "0\nCIRCLE\n8\n0\n10\n0\n20\n0\n40\n1\n0\nENDBLK\n" +
               all.substr(end);
    }

    /// Writes a file below the folder and returns its path.
    std::string put(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path path = dir_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path.string();
    }

    [[nodiscard]] std::string path(const std::string& name) const { return (dir_ / name).string(); }
    [[nodiscard]] std::string bundle() const { return path("bundle"); }

    /// `v16 classify --model <bundle> …`
    [[nodiscard]] std::vector<std::string> classify(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"classify", "--model", bundle()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    static std::string read(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    static std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> result;
        std::size_t start = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
            result.push_back(text.substr(start, end - start));
            start = end + 1;
        }
        if (start < text.size()) result.push_back(text.substr(start));
        return result;
    }

    std::filesystem::path dir_;
};

}  // namespace v16::test
