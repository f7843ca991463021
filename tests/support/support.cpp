#include "support/waitfor.h"
