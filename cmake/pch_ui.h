// What nearly every file of ui/ needs, on top of pch.h.
#pragma once
#include "pch.h"
#include <QtWidgets>
