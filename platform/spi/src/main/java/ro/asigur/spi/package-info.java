/**
 * The plugin contract: what a module may bring ({@link ro.asigur.spi.CareModule}) and what the platform hands it
 * ({@link ro.asigur.spi.CareContext}, {@link ro.asigur.spi.UnitOfWork}). Signatures use {@code java.*}, the kernel, six
 * {@code jakarta} packages and {@code org.pf4j} alone; the file {@code spi-signatures.txt} of this module's tests guards them.
 *
 * <p>A plugin is a jar with {@code Plugin-Id} and {@code Plugin-Version} in its manifest, one {@link ro.asigur.spi.CareModule}
 * marked {@link org.pf4j.Extension}, its texts beside that class ({@code messages_ro.properties},
 * {@code messages_en.properties}), its migrations, its web client under {@code web/} with {@code web/plugin.json}, and its
 * part of the API description as {@code META-INF/openapi.json}. It sees the JDK, the kernel, this package, {@code org.pf4j} and
 * {@code jakarta.persistence, validation, ws.rs, json, inject, annotation}; nothing else of the platform exists for it.
 */
@NullMarked
package ro.asigur.spi;

import org.jspecify.annotations.NullMarked;
