package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ro.asigur.identity.api.Requires;
import ro.asigur.intake.api.SheetsOnFile;
import ro.asigur.intake.api.SheetsOnFile.Sheet;
import ro.asigur.kernel.Refusal;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.papers.domain.SheetGroups;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.Gazetteer;

/** The observation sheet (fișa de observație, HG 691/2015) as it was sent. */
@ApplicationScoped
public class PrintObservationSheet {

    @Inject
    SheetsOnFile sheets;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Work work;

    @Inject
    Printing printing;

    /** @throws Refusal {@code papers.notice-not-found} */
    @Requires(PapersPermissions.NOTICE)
    public Printable print(UUID notice) {
        Sheet sheet = sheets.find(notice).orElseThrow(() -> Refusal.of(PapersProblem.NOTICE_NOT_FOUND));
        Map<String, Object> content = new HashMap<>();
        content.put("familyHead", Wording.orNone(sheet.familyHead()));
        content.put("place", gazetteer.uatName(sheet.uat()).orElse(sheet.uat().toString()));
        content.put("address", Wording.orNone(sheet.address()));
        content.put("phone", Wording.orNone(sheet.phone()));
        Integer children = sheet.children();
        content.put("children", children == null ? Wording.NONE : children.toString());
        content.put("urgent", sheet.urgent());
        content.put("senderName", Wording.orNone(sheet.senderName()));
        content.put("senderFunction", Wording.orNone(sheet.senderFunction()));
        content.put("senderInstitution", Wording.orNone(sheet.senderInstitution()));
        content.put("senderContact", Wording.orNone(sheet.senderContact()));
        content.put(
                "receivedOn", sheet.receivedAt().atZone(work.tenant().zone()).toLocalDate());
        content.put("due", sheet.due());
        content.put("groups", SheetGroups.of(sheet.items(), sheet.words()));
        return printing.of(
                "fisa-de-observatie",
                "Fișă de observație",
                "Fișa de observație a unei familii, trimisă de un profesionist (HG nr. 691/2015)",
                notice,
                sheet.uat(),
                JsonValue.EMPTY_JSON_OBJECT,
                content);
    }
}
