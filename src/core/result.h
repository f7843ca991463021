#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace depeche {

enum class ErrorKind {
    Invalid,   ///< the input is not what it should be
    NotFound,  ///< what was named does not exist
    Exists,    ///< what should be made is there already
    Network,   ///< the server or the way to it
    Denied,    ///< a user name and password are wanted, or those given were not good
    Storage,   ///< the database or a file
    DiskFull,  ///< no room left
    Locked,    ///< another program holds the database
    NewerData, ///< written by a newer version of the program
    ReadOnly,  ///< the place cannot be written
    Limit,     ///< larger than we accept
    Cancelled, ///< the user stopped it
};

/// Why something could not be done. Reasons outside the program only; our own bugs are assertions.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString message; ///< for the user, translated: what happened and what to do
    QString detail;  ///< for the log: the library's words

    bool operator==(const Error &) const = default;
};

struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

/// A value or the reason why there is none. Like std::expected, which GCC 12 does not have in C++20 mode.
template <typename T = Nothing>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }
    Result() requires std::is_same_v<T, Nothing> : m_state(std::in_place_index<0>) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T value() && { return std::get<0>(std::move(m_state)); } ///< by value, so that a range-for over it is safe
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace depeche

/// Leaves the calling function with the error of @p expression, if it has one.
#define DEPECHE_TRY(expression)                                                                              \
    do {                                                                                                     \
        if (auto depecheTried = (expression); !depecheTried)                                                 \
            return depecheTried.error();                                                                     \
    } while (false)
