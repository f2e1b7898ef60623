#include "app/services/workstation.h"
#include "app/services/runner.h"
#include "app/platform/codec.h"
#include "models/domain/identifiers.h"
int main(){}
