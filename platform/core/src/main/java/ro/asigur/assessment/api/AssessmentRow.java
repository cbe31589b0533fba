package ro.asigur.assessment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param kind option of Z03; {@code state} draft or submitted; {@code author} the name of who began it */
public record AssessmentRow(
        UUID id,
        String kind,
        String state,
        LocalDate visitDate,
        String author,
        Instant startedAt,
        @Nullable Instant submittedAt,
        String instrumentVersion) {}
