/* Loaded into PostgreSQL in place of a few functions of the C library that fail in the sandbox. The server asks for one small
   segment of System V memory only to notice a second server on the same files; here there is never one, and the calls are
   refused. The sandbox has no list of users either, and initdb wants the name of its own. */
#include <pwd.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>

int shmget(key_t key, size_t size, int flags) { return 1; }

void *shmat(int id, const void *address, int flags) {
    return mmap(NULL, 1 << 16, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

int shmdt(const void *address) { return 0; }

int shmctl(int id, int command, struct shmid_ds *state) {
    if (state != NULL) memset(state, 0, sizeof *state);
    return 0;
}

struct passwd *getpwuid(uid_t user) {
    static struct passwd owner = {.pw_name = "codelab", .pw_passwd = "", .pw_gecos = "", .pw_dir = "/tmp", .pw_shell = "/bin/sh"};
    owner.pw_uid = owner.pw_gid = user;
    return &owner;
}
