#include "cache/reply.hpp"

#include <fmt/format.h>
#include <hiredis/hiredis.h>

#include <new>

namespace v16::cache {
namespace {

// hiredis builds objects through these functions. A nested object lives inside its parent's `elements`, which has its
// final size from the start, so that pointers into it stay valid.
Reply* place(const redisReadTask* task) {
    if (task->parent == nullptr) return new (std::nothrow) Reply;
    auto* parent = static_cast<Reply*>(task->parent->obj);
    return &parent->elements[static_cast<std::size_t>(task->idx)];
}

Reply::Kind kind_of(int type) {
    switch (type) {
        case REDIS_REPLY_STATUS:
            return Reply::Kind::status;
        case REDIS_REPLY_ERROR:
            return Reply::Kind::error;
        default:
            return Reply::Kind::string;
    }
}

void* create_string(const redisReadTask* task, char* text, std::size_t size) {
    Reply* reply = place(task);
    if (reply == nullptr) return nullptr;
    reply->kind = kind_of(task->type);
    reply->text.assign(text, size);
    return reply;
}

void* create_array(const redisReadTask* task, int elements) {
    const auto* limits = static_cast<const ReplyLimits*>(task->privdata);
    if (elements < 0 || static_cast<std::size_t>(elements) > limits->max_elements) return nullptr;
    Reply* reply = place(task);
    if (reply == nullptr) return nullptr;
    reply->kind = Reply::Kind::array;
    reply->elements.resize(static_cast<std::size_t>(elements));
    return reply;
}

void* create_integer(const redisReadTask* task, long long value) {
    Reply* reply = place(task);
    if (reply == nullptr) return nullptr;
    reply->kind = Reply::Kind::integer;
    reply->integer = value;
    return reply;
}

void* create_nil(const redisReadTask* task) {
    return place(task);
}

// Only roots are owned; nested objects go with them.
void free_object(void* object) {
    delete static_cast<Reply*>(object);
}

redisReplyObjectFunctions functions{create_string, create_array, create_integer, create_nil, free_object};

}  // namespace

struct ReplyParser::Reader {
    ReplyLimits limits;
    std::unique_ptr<redisReader, decltype(&redisReaderFree)> hiredis{redisReaderCreateWithFunctions(&functions),
                                                                     &redisReaderFree};

    explicit Reader(const ReplyLimits& l) : limits(l) {
        if (!hiredis) throw std::bad_alloc();
        hiredis->privdata = &limits;
    }
};

ReplyParser::ReplyParser(const ReplyLimits& limits) : reader_(std::make_unique<Reader>(limits)) {}
ReplyParser::~ReplyParser() = default;
ReplyParser::ReplyParser(ReplyParser&&) noexcept = default;
ReplyParser& ReplyParser::operator=(ReplyParser&&) noexcept = default;

Result<void> ReplyParser::feed(std::string_view bytes) {
    const redisReader& reader = *reader_->hiredis;
    if (reader.len - reader.pos + bytes.size() > reader_->limits.max_bytes) {
        return fail(ErrorCode::limit_exceeded, "the Redis reply is longer than allowed");
    }
    if (redisReaderFeed(reader_->hiredis.get(), bytes.data(), bytes.size()) != REDIS_OK) {
        return fail(ErrorCode::internal, "no memory for the Redis reply");
    }
    return {};
}

Result<std::optional<Reply>> ReplyParser::next() {
    void* object = nullptr;
    if (redisReaderGetReply(reader_->hiredis.get(), &object) != REDIS_OK) {
        return fail(ErrorCode::malformed_request,
                    fmt::format("the Redis reply is not understood: {}", reader_->hiredis->errstr));
    }
    if (object == nullptr) return std::nullopt;
    const std::unique_ptr<Reply> reply(static_cast<Reply*>(object));
    return std::move(*reply);
}

std::string format_command(const std::vector<std::string_view>& arguments) {
    std::vector<const char*> pointers;
    std::vector<std::size_t> sizes;
    for (const std::string_view argument : arguments) {
        pointers.push_back(argument.data());
        sizes.push_back(argument.size());
    }
    char* formatted = nullptr;
    const int size =
        redisFormatCommandArgv(&formatted, static_cast<int>(arguments.size()), pointers.data(), sizes.data());
    if (size < 0) throw std::bad_alloc();
    const std::unique_ptr<char, decltype(&redisFreeCommand)> owner(formatted, &redisFreeCommand);
    return {formatted, static_cast<std::size_t>(size)};
}

}  // namespace v16::cache
