#ifndef CENTITYMODEL_H
#define CENTITYMODEL_H

#include <stddef.h>

/// The first byte of the entity model, aligned to 64 bytes. It lives as long as the program.
const void *_Nonnull cm_entity_model(void);

/// The number of bytes of the entity model.
size_t cm_entity_model_size(void);

#endif
