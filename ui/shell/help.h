#pragma once

#include <QDialog>

namespace depeche {

class Actions;

/// All keys at a glance, by group. Open with open(); deletes itself when closed. GUI thread.
class KeyboardHelp final : public QDialog
{
    Q_OBJECT
public:
    explicit KeyboardHelp(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace depeche
