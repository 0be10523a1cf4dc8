// Bodies in pieces → drawings: the cuts and the owners of the pieces make no difference.
#include "http/upload.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace v16::http {
namespace {

constexpr std::string_view boundary = "limit";

RequestHead form_head() {
    RequestHead head;
    head.fields.push_back({"content-type", "multipart/form-data; boundary=limit"});
    return head;
}

std::string drawing(std::size_t size) {
    std::mt19937 random(static_cast<unsigned>(size));
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = "\r\n-limt0123456789"[random() % 16];  // much that looks like a boundary
    return bytes;
}

std::string form_of(const std::vector<std::string>& drawings, const std::string& field) {
    std::string body;
    for (const std::string& bytes : drawings) {
        body += "--" + std::string(boundary) + "\r\nContent-Disposition: form-data; name=\"" + field +
                "\"; filename=\"a.dxf\"\r\n\r\n" + bytes + "\r\n";
    }
    return body + "--" + std::string(boundary) + "--\r\n";
}

/// Pieces of `step` bytes, each in memory of its own that is gone (or, for the sanitizer, freed) unless it is kept.
std::vector<Upload> read(const std::string& body, std::size_t step, bool owned, const UploadLimits& limits) {
    auto reader = UploadReader::create(form_head(), limits);
    EXPECT_TRUE(reader) << reader.error().detail;
    if (!reader) return {};
    for (std::size_t at = 0; at < body.size(); at += step) {
        auto piece = std::make_shared<std::string>(body.substr(at, step));
        const auto refused = owned ? (*reader)->put(*piece, piece) : (*reader)->put(*piece);
        EXPECT_FALSE(refused) << refused->detail;
        if (piece.use_count() == 1) std::fill(piece->begin(), piece->end(), '!');
    }
    const auto refused = (*reader)->finish();
    EXPECT_FALSE(refused) << refused->detail;
    return (*reader)->take();
}

UploadLimits limits_of(std::size_t files, KnownDrawings* known = nullptr) {
    UploadLimits limits;
    limits.field = files == 1 ? "file" : "files";
    limits.max_files = files;
    limits.max_file_bytes = 1U << 20;
    limits.known = known;
    return limits;
}

TEST(FormBoundary, IsWhatClientsSend) {
    const auto of = [](const std::string& parameter) { return form_boundary("multipart/form-data; " + parameter); };
    for (const char* sent : {"*****", "----WebKitFormBoundaryA1b2", "===============12==", "x!#$%&^`|~"}) {
        EXPECT_EQ(of("boundary=" + std::string(sent)), sent);
        EXPECT_EQ(of("charset=utf-8; boundary=\"" + std::string(sent) + "\""), sent);
    }
    EXPECT_EQ(of("boundary=\"a b\""), "a b");
    const std::string longest(70, 'b');
    EXPECT_EQ(of("boundary=" + longest), longest);
    for (const std::string& unusable : {longest + "b", std::string("\"a \""), std::string("a\x80"), std::string()}) {
        EXPECT_EQ(of("boundary=" + unusable), "") << unusable;
    }
}

TEST(PartHead, TheNameOfAFileMayComeInAnyCharacterSet) {
    const auto name_of = [](const std::string& parameters) {
        const auto head = parse_part_head("Content-Disposition: form-data; name=\"file\"; " + parameters);
        return head && head->filename ? *head->filename : "none";
    };
    EXPECT_EQ(name_of("filename*=UTF-8'zh'%E8%BD%B4.dxf"), "轴.dxf");
    EXPECT_EQ(name_of("filename*=ISO-8859-1''Geh%E4use.dxf"), "Gehäuse.dxf");
    EXPECT_EQ(name_of("filename=\"x.dxf\"; filename*=ISO-8859-1''Geh%E4use.dxf"), "Gehäuse.dxf");
    // What is not understood is still the name of a file; a plain one beside it says it better.
    EXPECT_EQ(name_of("filename*=GBK''%D6%E1.dxf"), "\xD6\xE1.dxf");
    EXPECT_EQ(name_of("filename=\"x.dxf\"; filename*=GBK''%D6%E1.dxf"), "x.dxf");
    EXPECT_EQ(name_of("filename*=UTF-8''%E8%B.dxf"), "%E8%B.dxf");
    EXPECT_EQ(name_of("filename*=part.dxf"), "part.dxf");
}

TEST(UploadReader, BlanksMayStandBehindABoundaryAndNothingElse) {
    const std::string head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.dxf\"\r\n\r\n";
    const std::string body = "--limit \t \r\n" + head + "drawing\r\n--limit--  \r\n";
    for (const std::size_t step : {1UL, 2UL, 5UL, 1'000UL}) {
        const auto uploads = read(body, step, false, limits_of(1));
        ASSERT_EQ(uploads.size(), 1U) << step;
        EXPECT_EQ(uploads[0].bytes.view, "drawing") << step;
    }
    for (const char* wrong : {"--limit x\r\n", "--limit --\r\n", "--limit \n", "--limit \r \n", "--limit- -\r\n"}) {
        auto reader = UploadReader::create(form_head(), limits_of(1));
        ASSERT_TRUE(reader);
        EXPECT_TRUE((*reader)->put(wrong + head)) << wrong;
    }
}

TEST(UploadReader, CutsAndOwnersMakeNoDifference) {
    KnownDrawings known(16);
    for (const std::size_t size : {0UL, 1UL, 1'000UL, 32'767UL, 32'768UL, 60'000UL, 262'144UL, 262'145UL, 400'000UL}) {
        const std::string bytes = drawing(size);
        const std::string body = form_of({bytes}, "file");
        for (const std::size_t step : {997UL, 16'384UL, 33'000UL, 65'536UL, 1'000'000UL}) {
            for (const bool owned : {false, true}) {
                const auto uploads = read(body, step, owned, limits_of(1, &known));
                ASSERT_EQ(uploads.size(), 1U);
                EXPECT_TRUE(uploads[0].bytes.view == bytes) << size << " bytes by " << step << ", owned: " << owned;
                EXPECT_EQ(uploads[0].digest, base::Sha256::of(bytes)) << size << " bytes by " << step;
            }
        }
    }
}

TEST(UploadReader, SeveralDrawingsShareOnePiece) {
    const std::vector<std::string> drawings{drawing(40'000), drawing(10), drawing(50'000), drawing(300'000), ""};
    const std::string body = form_of(drawings, "files");
    for (const std::size_t step : {4'096UL, 65'536UL, 100'000UL, 1'000'000UL}) {
        for (const bool owned : {false, true}) {
            const auto uploads = read(body, step, owned, limits_of(8));
            ASSERT_EQ(uploads.size(), drawings.size());
            for (std::size_t i = 0; i < drawings.size(); ++i) {
                EXPECT_TRUE(uploads[i].bytes.view == drawings[i]) << "drawing " << i << " by " << step;
                EXPECT_EQ(uploads[i].digest, base::Sha256::of(drawings[i])) << "drawing " << i << " by " << step;
            }
        }
    }
}

TEST(UploadReader, AWholeDrawingIsNotCopied) {
    const std::string bytes = drawing(50'000);
    const auto piece = std::make_shared<std::string>(form_of({bytes}, "file"));
    auto reader = UploadReader::create(form_head(), limits_of(1)).value();
    ASSERT_FALSE(reader->put(*piece, piece));
    ASSERT_FALSE(reader->finish());
    auto uploads = reader->take();
    EXPECT_GE(uploads[0].bytes.view.data(), piece->data());
    EXPECT_LT(uploads[0].bytes.view.data(), piece->data() + piece->size());
    EXPECT_EQ(piece.use_count(), 2);
    uploads.clear();
    EXPECT_EQ(piece.use_count(), 1);
}

TEST(UploadReader, MemoryIsAccountedUntilTheDrawingGoes) {
    const auto memory = std::make_shared<UploadMemory>(100'000);
    UploadLimits limits = limits_of(1);
    limits.memory = memory;
    for (const bool owned : {false, true}) {
        auto uploads = read(form_of({drawing(60'000)}, "file"), 1'000'000, owned, limits);
        EXPECT_EQ(memory->used(), 60'000U);
        uploads.clear();
        EXPECT_EQ(memory->used(), 0U);
    }
}

TEST(UploadReader, TooLargeKeepsNothing) {
    UploadLimits limits = limits_of(2);
    limits.max_file_bytes = 45'000;
    const auto uploads = read(form_of({drawing(50'000), drawing(44'000)}, "files"), 40'000, true, limits);
    ASSERT_EQ(uploads.size(), 2U);
    EXPECT_TRUE(uploads[0].too_large);
    EXPECT_EQ(uploads[0].bytes.owner, nullptr);
    EXPECT_EQ(uploads[1].digest, base::Sha256::of(drawing(44'000)));
}

}  // namespace
}  // namespace v16::http
