// Fuzz target: any bytes behind the signature of binary DXF.
#include <cstddef>
#include <cstdint>
#include <string>

#include "read_and_use.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes("AutoCAD Binary DXF\r\n\x1A\0", 22);
    bytes.append(reinterpret_cast<const char*>(data), size);
    v16::dxf::fuzz::read_and_use(bytes);
    return 0;
}
