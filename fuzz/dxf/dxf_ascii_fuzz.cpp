// Fuzz target: any bytes as a DXF file.
#include <cstddef>
#include <cstdint>

#include "read_and_use.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    v16::dxf::fuzz::read_and_use({reinterpret_cast<const char*>(data), size});
    return 0;
}
