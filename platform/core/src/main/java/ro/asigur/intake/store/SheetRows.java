package ro.asigur.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.intake.api.SheetsOnFile;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.kernel.HouseholdId;

/** The sheets inside the notices. */
@ApplicationScoped
public class SheetRows implements SheetsOnFile {

    @Inject
    Notices notices;

    @Override
    public Optional<Sheet> find(UUID notice) {
        return notices.find(notice).map(SheetRows::sheet);
    }

    @Override
    public List<Sheet> of(Collection<HouseholdId> households) {
        return notices.ofHouseholds(households.stream().map(HouseholdId::value).toList()).stream()
                .map(SheetRows::sheet)
                .toList();
    }

    private static Sheet sheet(Notices.Notice notice) {
        ObservationSheet told = notice.sheet();
        Map<String, String> items = told.items();
        Map<String, String> words = told.words();
        return new Sheet(
                notice.id(),
                notice.uat(),
                told.familyHead(),
                told.address(),
                told.phone(),
                told.children(),
                items == null ? Map.of() : items,
                words == null ? Map.of() : words,
                told.urgent(),
                told.senderName(),
                told.senderFunction(),
                told.senderInstitution(),
                told.senderContact(),
                notice.receivedAt(),
                notice.due(),
                notice.household());
    }
}
