#include "http/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <string>
#include <utility>

#include "classify/result_json.hpp"
#include "serve/payload.hpp"

// Arguments of coroutines are named variables, see connection.cpp.

namespace v16::http {
namespace {

namespace asio = boost::asio;

/// One batch under way; everything on the request's thread. Workers take the files one after the other and put the
/// results where the reader of the batch finds them.
struct Run {
    Run(const asio::any_io_executor& executor, serve::Service& batch_service, std::vector<Upload> files,
        std::shared_ptr<serve::Departure> client, BatchOptions batch_options)
        : service(batch_service),
          uploads(std::move(files)),
          departure(std::move(client)),
          options(std::move(batch_options)),
          results(uploads.size()),
          changed(executor, asio::steady_timer::time_point::max()) {}

    void finish(std::size_t index, std::string result, bool succeeded) {
        results[index] = std::move(result);
        ready.push_back(index);
        if (succeeded) ++success;
        changed.cancel();
    }
    void finish(std::size_t index, const Error& error) {
        if (options.on_failure) options.on_failure(error.code);
        finish(index, classify::failed_result_json(uploads[index].filename, error.message), false);
    }
    void finish(std::size_t index, const Result<serve::Answer>& answer) {
        if (!answer) return finish(index, answer.error());
        const auto payload = serve::parse_payload(*answer->payload);
        if (!payload) return finish(index, Error{ErrorCode::internal, "the stored answer is damaged"});
        if (options.on_answer) options.on_answer(*answer);
        std::string result;
        serve::append_result(result, uploads[index].filename, *payload);
        finish(index, std::move(result), true);
    }

    serve::Service& service;
    std::vector<Upload> uploads;
    std::shared_ptr<serve::Departure> departure;
    BatchOptions options;
    std::vector<std::string> results;
    std::deque<std::size_t> waiting;  // files that need the scheduler
    std::deque<std::size_t> ready;    // finished and not yet read
    std::size_t success = 0;
    asio::steady_timer changed;  // cancelled when something is ready
};

/// Everything that needs no computation; the rest goes to `waiting`.
void answer_at_once(Run& run) {
    for (std::size_t i = 0; i < run.uploads.size(); ++i) {
        const Upload& upload = run.uploads[i];
        if (!is_dxf_name(upload.filename)) {
            run.finish(i,
                       Error{ErrorCode::invalid_argument, "only DXF files are classified: the name must end in .dxf"});
        } else if (upload.too_large) {
            run.finish(i,
                       Error{ErrorCode::limit_exceeded, too_large("the drawing", run.options.max_file_bytes).detail});
        } else if (auto answer = run.service.find_local(upload.digest)) {
            run.finish(i, Result<serve::Answer>(std::move(*answer)));
        } else {
            run.waiting.push_back(i);
        }
    }
}

asio::awaitable<void> work(std::shared_ptr<Run> run) {
    while (!run->waiting.empty()) {
        const std::size_t index = run->waiting.front();
        run->waiting.pop_front();
        Upload& upload = run->uploads[index];
        serve::Request request{std::move(upload.bytes), upload.digest, serve::Clock::now() + run->options.file_timeout,
                               run->departure};
        const auto answer = co_await run->service.classify(std::move(request));
        run->finish(index, answer);
    }
}

void start_workers(const asio::any_io_executor& executor, const std::shared_ptr<Run>& run) {
    answer_at_once(*run);
    const std::size_t workers = std::min(std::max<std::size_t>(1, run->options.window), run->waiting.size());
    for (std::size_t i = 0; i < workers; ++i) asio::co_spawn(executor, work(run), asio::detached);
}

/// The next finished file.
asio::awaitable<std::size_t> next(std::shared_ptr<Run> run) {
    while (run->ready.empty()) {
        boost::system::error_code ignored;
        run->changed.expires_at(asio::steady_timer::time_point::max());
        co_await run->changed.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    const std::size_t index = run->ready.front();
    run->ready.pop_front();
    co_return index;
}

asio::awaitable<void> stream(std::shared_ptr<Run> run, Response::Write write) {
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    start_workers(executor, run);
    for (std::size_t done = 0; done < run->results.size(); ++done) {
        const std::size_t index = co_await next(run);
        std::string line = std::exchange(run->results[index], {});
        line.insert(1, fmt::format(R"("index":{},)", index));
        line += '\n';
        const bool alive = co_await write(std::move(line));
        if (!alive) run->departure->announce();  // the others need not be computed
    }
    std::string summary = fmt::format("{{\"total\":{},\"success\":{}}}\n", run->results.size(), run->success);
    co_await write(std::move(summary));
}

}  // namespace

asio::awaitable<Response> classify_batch(serve::Service& service, std::vector<Upload> uploads,
                                         std::shared_ptr<serve::Departure> departure, BatchOptions options) {
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    const auto run =
        std::make_shared<Run>(executor, service, std::move(uploads), std::move(departure), std::move(options));
    start_workers(executor, run);
    for (std::size_t done = 0; done < run->results.size(); ++done) co_await next(run);
    Response response;
    response.body = R"({"results":[)";
    for (const std::string& result : run->results) {
        if (&result != run->results.data()) response.body += ',';
        response.body += result;
    }
    response.body += fmt::format(R"(],"total":{},"success":{}}})", run->results.size(), run->success);
    co_return response;
}

Response stream_batch(serve::Service& service, std::vector<Upload> uploads, std::shared_ptr<serve::Departure> departure,
                      BatchOptions options) {
    Response response;
    response.content_type = "application/x-ndjson";
    auto files = std::make_shared<std::vector<Upload>>(std::move(uploads));
    response.stream = [&service, files, departure = std::move(departure),
                       options = std::move(options)](Response::Write write) -> asio::awaitable<void> {
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        const auto run = std::make_shared<Run>(executor, service, std::move(*files), departure, options);
        co_await stream(run, write);
    };
    return response;
}

}  // namespace v16::http
