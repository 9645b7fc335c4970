#include "CEntityModel.h"

alignas(64) static const unsigned char model[] = {
#embed "entities.model"
};

const void *cm_entity_model(void) { return model; }

size_t cm_entity_model_size(void) { return sizeof model; }
