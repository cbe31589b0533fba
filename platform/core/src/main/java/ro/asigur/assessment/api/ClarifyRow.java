package ro.asigur.assessment.api;

import java.util.List;
import java.util.UUID;

/** Something that cannot be told yet; {@code unknown} empty when it is not even known whether the vulnerability applies. */
public record ClarifyRow(UUID personId, String vulnerability, List<String> unknown) {}
