#include "cli/command_line.hpp"

int main(int argc, char** argv) {
    return v16::cli::run(argc, argv);
}
