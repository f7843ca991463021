// What nearly every test needs.
#pragma once
#include "pch_ui.h"
#include <QtTest>
