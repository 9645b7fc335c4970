// Tells the thread sanitizer of a Mutex that threads wait for.
//
// A free Mutex is locked and unlocked by code that is compiled into the program, and seen. Where a
// thread waits for another, both go through libswiftSynchronization and the kernel, which are not
// instrumented: the sanitizer sees no order between the two, and takes all that the Mutex guards for
// races. Loaded ahead of that library, these stand in for its two slow functions.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK_SLOWLY "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOWLY "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define MUTEX __attribute__((swift_context)) void *mutex

// Missing in programs that are not instrumented.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

__attribute__((swiftcall)) void lock_slowly(uint32_t state, MUTEX) __asm__(LOCK_SLOWLY);
__attribute__((swiftcall)) void unlock_slowly(MUTEX) __asm__(UNLOCK_SLOWLY);

__attribute__((swiftcall)) void lock_slowly(uint32_t state, MUTEX) {
  typedef __attribute__((swiftcall)) void (*function)(uint32_t, MUTEX);
  ((function)dlsym(RTLD_NEXT, LOCK_SLOWLY))(state, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock_slowly(MUTEX) {
  typedef __attribute__((swiftcall)) void (*function)(MUTEX);
  if (__tsan_release) __tsan_release(mutex);
  ((function)dlsym(RTLD_NEXT, UNLOCK_SLOWLY))(mutex);
}
