# Target helpers: every room is one static library v16_<room>, every test file one executable.
# Flags hang on the interface target v16_flags, never on the directory.

add_library(v16_flags INTERFACE)
target_compile_options(v16_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
  -Wvla -Wimplicit-fallthrough
  # A designated initialiser that leaves a field at its default is meant.
  -Wno-missing-field-initializers
  # The binary starts on any x86-64-v2 machine; faster code is chosen at run time.
  -march=x86-64-v2)
if(V16_WERROR)
  target_compile_options(v16_flags INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_options(v16_flags INTERFACE -fstack-protector-strong -fstack-clash-protection)
  target_compile_definitions(v16_flags INTERFACE _FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
  target_link_options(v16_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
if(V16_SANITIZE)
  target_compile_options(v16_flags INTERFACE -fsanitize=${V16_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(v16_flags INTERFACE -fsanitize=${V16_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # With the checks of a sanitizer in between, g++ 12 no longer sees that Asio's coroutine frames come from Asio's own
    # allocator, nor that Boost's optional is read only when it holds something.
    target_compile_options(v16_flags INTERFACE -Wno-mismatched-new-delete -Wno-maybe-uninitialized)
    if(V16_SANITIZE MATCHES "thread")
      # Asio has fences beside its locks, which this sanitizer does not follow and warns of.
      target_compile_options(v16_flags INTERFACE -Wno-tsan)
    endif()
  endif()
  if(V16_SANITIZE MATCHES "undefined")
    target_compile_options(v16_flags INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()
if(V16_COVERAGE)
  target_compile_options(v16_flags INTERFACE --coverage)
  target_link_options(v16_flags INTERFACE --coverage)
endif()

# v16_library(NAME room SOURCES a.cpp ... DEPS v16_base ...): the static library of a room.
function(v16_library)
  cmake_parse_arguments(arg "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_library(v16_${arg_NAME} STATIC ${arg_SOURCES})
  target_include_directories(v16_${arg_NAME} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
  target_link_libraries(v16_${arg_NAME} PUBLIC ${arg_DEPS} PRIVATE v16_flags)
  if(V16_FUZZ)
    target_compile_options(v16_${arg_NAME} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# v16_test(NAME dxf_reader_test SOURCES x_test.cpp DEPS v16_dxf): a GoogleTest executable, one ctest entry a test.
# A test that needs data which may be missing calls GTEST_SKIP with the reason, so that it is shown as skipped.
function(v16_test)
  cmake_parse_arguments(arg "" "NAME;TIMEOUT;LABELS" "SOURCES;DEPS;ENVIRONMENT" ${ARGN})
  add_executable(${arg_NAME} ${arg_SOURCES})
  target_include_directories(${arg_NAME} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${arg_NAME} PRIVATE V16_SOURCE_DIR="${PROJECT_SOURCE_DIR}" V16_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(${arg_NAME} PRIVATE ${arg_DEPS} GTest::gtest GTest::gmock GTest::gtest_main v16_flags)
  # The rooms are optimised as users get them; the tests themselves compile a third faster so.
  target_compile_options(${arg_NAME} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-O1>)
  set_target_properties(${arg_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set(properties TIMEOUT ${arg_TIMEOUT})
  if(arg_LABELS)
    list(APPEND properties LABELS "${arg_LABELS}")
  endif()
  if(arg_ENVIRONMENT)
    list(APPEND properties ENVIRONMENT "${arg_ENVIRONMENT}")
  endif()
  gtest_discover_tests(${arg_NAME} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
endfunction()

# v16_fuzz_target(NAME dxf_ascii SOURCES f.cpp DEPS v16_dxf): with V16_FUZZ a libFuzzer binary; else the same function
# behind a plain main that replays files, so that targets are compiled with every build and never rot; a test runs the
# samples, the target's own seeds and a hundred damaged variants of each through it.
add_custom_target(fuzzers)
function(v16_fuzz_target)
  cmake_parse_arguments(arg "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_executable(fuzz_${arg_NAME} ${arg_SOURCES})
  target_link_libraries(fuzz_${arg_NAME} PRIVATE ${arg_DEPS} v16_flags)
  add_dependencies(fuzzers fuzz_${arg_NAME})
  set_target_properties(fuzz_${arg_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
  if(V16_FUZZ)
    target_compile_options(fuzz_${arg_NAME} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${arg_NAME} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${arg_NAME} PRIVATE "${PROJECT_SOURCE_DIR}/fuzz/replay_main.cpp")
    if(V16_TESTS)
      set(inputs "${PROJECT_SOURCE_DIR}/samples")
      if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/seeds/${arg_NAME}")
        list(APPEND inputs "${CMAKE_CURRENT_SOURCE_DIR}/seeds/${arg_NAME}")
      endif()
      add_test(NAME fuzz.${arg_NAME} COMMAND fuzz_${arg_NAME} --mutations 100 ${inputs})
      set_tests_properties(fuzz.${arg_NAME} PROPERTIES TIMEOUT 120)
    endif()
  endif()
endfunction()
