package ro.asigur.plugins.api;

import java.io.InputStream;

/**
 * A file of a module's web part. The caller closes the stream.
 *
 * @param length bytes
 */
public record PluginAsset(String contentType, long length, InputStream content) {}
