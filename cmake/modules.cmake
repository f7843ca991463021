# How this project is built: every folder below src/ is one static library, every tests/**/tst_*.cpp one test.
# A file belongs to the module whose folder it lies in, so adding a file touches no list.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(DEPECHE_CCACHE ccache)
if(DEPECHE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # gcc's precompiled headers are only cached with these settings.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
                                  CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${DEPECHE_CCACHE})
endif()
find_program(DEPECHE_LLD NAMES ld.lld)
if(DEPECHE_LLD)
  add_link_options(-fuse-ld=lld)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers)
if(DEPECHE_WERROR)
  add_compile_options(-Werror)
endif()
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT
                        QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
if(DEPECHE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(DEPECHE_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "DEPECHE_FUZZ needs clang: cmake --preset fuzz")
  endif()
  # All code is watched; only the programs of tests/fuzz have libFuzzer's main().
  add_compile_options(-O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=fuzzer-no-link,address,undefined)
endif()

# Two precompiled headers shared by all targets. A target may link more than its header was built with, never less
# (gcc compares the definitions), hence Widgets in every test.
function(depeche_precompiled_headers)
  set(stub "${CMAKE_BINARY_DIR}/pch.cpp")
  file(GENERATE OUTPUT ${stub} CONTENT "// Only here so that the precompiled header has a target.\n")
  add_library(depeche_pch OBJECT ${stub})
  target_link_libraries(depeche_pch PRIVATE Qt6::Core)
  target_precompile_headers(depeche_pch PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch.h")
  add_library(depeche_pch_ui OBJECT ${stub})
  target_link_libraries(depeche_pch_ui PRIVATE Qt6::Core Qt6::Gui Qt6::Widgets)
  target_precompile_headers(depeche_pch_ui PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_ui.h")
  set_target_properties(depeche_pch depeche_pch_ui PROPERTIES AUTOMOC OFF)
endfunction()

# depeche_module(NAME [UI] [DEPENDS module…] [LIBS library…]): the static library depeche_NAME of all sources in
# this folder (and below it for UI). DEPENDS states the architecture; tests/architecture checks the includes.
function(depeche_module name)
  cmake_parse_arguments(arg "UI" "" "DEPENDS;LIBS" ${ARGN})
  if(arg_UI)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  else()
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  endif()
  add_library(depeche_${name} STATIC ${sources})
  target_include_directories(depeche_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
  list(TRANSFORM arg_DEPENDS PREPEND depeche_)
  target_link_libraries(depeche_${name} PUBLIC Qt6::Core ${arg_DEPENDS} ${arg_LIBS})
  if(arg_UI)
    target_precompile_headers(depeche_${name} REUSE_FROM depeche_pch_ui)
  else()
    target_precompile_headers(depeche_${name} REUSE_FROM depeche_pch)
  endif()
endfunction()

# depeche_tests(LIBS library…): one Qt Test executable and ctest entry for each tst_*.cpp in this folder.
# Labelled with the folder's name, so `ctest -L store` runs one folder.
function(depeche_tests)
  cmake_parse_arguments(arg "" "" "LIBS" ${ARGN})
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
  # Without a session bus: tests never touch the keyring of whoever runs them.
  set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;DBUS_SESSION_BUS_ADDRESS=disabled:")
  if(DEPECHE_SANITIZE OR DEPECHE_FUZZ)
    # Chromium deletes some objects as a smaller type than they are.
    set(asan "detect_stack_use_after_return=1:strict_string_checks=1:new_delete_type_mismatch=0")
    if(folder MATCHES "^(ui|e2e)$")
      # Debian's libraries have no frame pointers: only slow unwinding sees which of them a leak is of.
      string(APPEND asan ":fast_unwind_on_malloc=0")
    endif()
    list(APPEND environment "ASAN_OPTIONS=${asan}")
  endif()
  foreach(source ${sources})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE depeche_test_support Qt6::Widgets Qt6::Test ${arg_LIBS})
    target_compile_definitions(${name} PRIVATE DEPECHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                               DEPECHE_PROGRAM="${CMAKE_BINARY_DIR}/app/depeche")
    target_precompile_headers(${name} REUSE_FROM depeche_pch_ui)
    add_test(NAME ${folder}/${name} COMMAND ${name})
    set_tests_properties(${folder}/${name} PROPERTIES LABELS ${folder} TIMEOUT 300
                         ENVIRONMENT "${environment}")
  endforeach()
endfunction()
