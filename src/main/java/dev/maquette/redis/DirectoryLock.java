package dev.maquette.redis;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps a second service away from a server directory. The operating system gives it back when the process ends. */
record DirectoryLock(FileLock lock) {

    static DirectoryLock acquire(ServerDirectory directory) {
        FileChannel file = null;
        FileLock lock = null;
        try {
            file = FileChannel.open(
                    directory.lock(),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(ServerDirectory.OWNER_ONLY_DATA));
            lock = file.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            lock = null;
        } catch (IOException failure) {
            throw new EmbeddedRedisException(
                    "The directory " + directory + " of the embedded Redis cannot be locked (" + failure
                            + "); change maquette.data-directory or set REDIS_URL.",
                    failure);
        } finally {
            if (lock == null) {
                closeQuietly(file);
            }
        }
        if (lock == null) {
            throw new EmbeddedRedisException("Another Maquette uses the embedded Redis in " + directory
                    + "; stop it, choose another maquette.data-directory, or set REDIS_URL to share one Redis.");
        }
        return new DirectoryLock(lock);
    }

    void release() {
        closeQuietly(lock.acquiredBy());
    }

    private static void closeQuietly(Channel file) {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException ignored) {
            // closing gives up the lock whatever it reports
        }
    }
}
