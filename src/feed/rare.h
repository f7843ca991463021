#pragma once

#include <memory>

namespace depeche {

/// A large part of a value that few have: like std::optional, but it takes no room when it is not there. Copies are deep.
template <typename T>
class Rare final
{
public:
    Rare() = default;
    Rare(const Rare &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Rare(Rare &&) noexcept = default;
    Rare &operator=(const Rare &other)
    {
        if (this != &other)
            m_value = other.m_value ? std::make_unique<T>(*other.m_value) : nullptr;
        return *this;
    }
    Rare &operator=(Rare &&) noexcept = default;
    Rare &operator=(T value)
    {
        m_value = std::make_unique<T>(std::move(value));
        return *this;
    }
    ~Rare() = default;

    explicit operator bool() const { return m_value != nullptr; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }

    bool operator==(const Rare &other) const
    {
        return m_value && other.m_value ? *m_value == *other.m_value : !m_value && !other.m_value;
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace depeche
