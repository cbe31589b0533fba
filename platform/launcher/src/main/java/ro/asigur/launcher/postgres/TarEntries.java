package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads the plain tar (files, folders, symbolic links; names up to 100 bytes) in which the binaries come. */
final class TarEntries {
    private static final int BLOCK = 512;

    private TarEntries() {}

    /** @throws IOException for a truncated archive, an unknown kind of entry, or a name that leads out of the folder */
    static void unpack(InputStream tar, Path folder) throws IOException {
        byte[] header = new byte[BLOCK];
        while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            String name = text(header, 0, 100);
            Path target = inside(folder, name);
            long size = Long.parseLong("0" + text(header, 124, 12).strip(), 8);
            switch (header[156]) {
                case '5' -> Files.createDirectories(target);
                case '2' -> link(folder, target, text(header, 157, 100));
                case '0', 0 -> {
                    file(
                            tar,
                            target,
                            size,
                            Integer.parseInt("0" + text(header, 100, 8).strip(), 8));
                    tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                }
                default -> throw new IOException("entry of unknown kind in the archive: " + name);
            }
        }
    }

    private static void link(Path folder, Path target, String to) throws IOException {
        parent(target);
        inside(folder, folder.relativize(target.resolveSibling(to)).toString());
        Files.createSymbolicLink(target, Path.of(to));
    }

    private static void file(InputStream tar, Path target, long size, int mode) throws IOException {
        parent(target);
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(target)) {
            long left = size;
            while (left > 0) {
                int read = tar.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the archive ends inside " + target.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        if ((mode & 0111) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(target, permissions);
    }

    private static void parent(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + name);
        }
        return target;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }
}
