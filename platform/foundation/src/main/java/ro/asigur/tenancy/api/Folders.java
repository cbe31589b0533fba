package ro.asigur.tenancy.api;

import java.nio.file.Path;

/** Where this installation keeps what it was started with. */
public interface Folders {

    /** Jars of the plugins and {@code digests.sha256}. */
    Path plugins();
}
