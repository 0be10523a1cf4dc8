// Bundle files: the first byte says what the rest is.
//   even: bundle.json; the weight files are small valid ones, so that the checks behind the digests are reached too
//   odd:  a safetensors file
// Whatever loads must satisfy what load_bundle promises, and a safetensors file that is read must survive being
// written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "model/bundle_format.hpp"
#include "model/import.hpp"
#include "model/safetensors.hpp"

namespace {

using namespace v16::model;

void require(bool holds) {
    if (!holds) std::abort();
}

/// A weight file with one tensor: well formed, but of no network.
const std::string& small_weights() {
    static const std::string bytes = write_safetensors({{"net.0.bias", {{1}, {1.0F}}}}, WeightFormat::f32).value();
    return bytes;
}

void read_bundle_json(std::string_view text) {
    const auto bundle =
        parse_bundle(text, [](std::string_view) -> v16::Result<std::string> { return small_weights(); });
    if (bundle) {
        require(verify_bundle(*bundle).has_value());
    } else {
        require(!bundle.error().message.empty());
    }
    Bundle imported = default_bundle();
    if (!apply_import_config(text, imported)) return;
    if (!imported.categories.empty()) (void)verify_bundle(imported);
}

void read_weights(std::string_view bytes) {
    auto tensors = read_safetensors(bytes);
    if (!tensors) {
        require(!tensors.error().message.empty());
        return;
    }
    const auto written = write_safetensors(*tensors, WeightFormat::f32);
    require(written.has_value());
    const auto again = read_safetensors(*written);
    // A header near its bound may be longer when it is written again.
    if (again) require(again->size() == tensors->size());
    (void)split_folds(std::move(*tensors));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 0) {
        read_bundle_json(rest);
    } else {
        read_weights(rest);
    }
    return 0;
}
