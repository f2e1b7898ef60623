# One shared target carries warnings and Qt's strictness; one function makes a library of a folder.
add_library(creditdesk_strict INTERFACE)
target_compile_options(creditdesk_strict INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
    -Wduplicated-cond -Wlogical-op -Wimplicit-fallthrough -Wextra-semi
    -fstack-protector-strong -D_FORTIFY_SOURCE=2)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(creditdesk_strict INTERFACE -Wno-unknown-warning-option)
endif()
target_compile_definitions(creditdesk_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400 # what a later Qt deprecates is still the way to write it for 6.4
    CREDITDESK_VERSION="${PROJECT_VERSION}")
target_include_directories(creditdesk_strict INTERFACE ${CMAKE_SOURCE_DIR})
if(CREDITDESK_SANITIZE)
    target_compile_options(creditdesk_strict INTERFACE -fsanitize=${CREDITDESK_SANITIZE} -fno-omit-frame-pointer -U_FORTIFY_SOURCE)
    target_link_options(creditdesk_strict INTERFACE -fsanitize=${CREDITDESK_SANITIZE})
elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(creditdesk_strict INTERFACE -U_FORTIFY_SOURCE)
endif()

# creditdesk_library(NAME PUBLIC lib... PRIVATE lib...): a static library of every source in this folder and below.
# The link lines are the rule of who may know whom (README, Architecture); tests/arch checks the includes as well.
function(creditdesk_library name)
    cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h *.qrc)
    if(NOT sources MATCHES "\\.cpp")
        file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp "")
        list(APPEND sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
    endif()
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES AUTORCC ON)
    target_link_libraries(${name} PUBLIC creditdesk_strict ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# creditdesk_program(NAME lib...): a program of every source in this folder.
function(creditdesk_program name)
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE creditdesk_strict ${ARGN})
endfunction()
