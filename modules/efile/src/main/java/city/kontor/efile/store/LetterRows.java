package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;
import static city.kontor.efile.jooq.Tables.LETTER;
import static city.kontor.efile.jooq.Tables.LETTERHEAD;
import static city.kontor.efile.jooq.Tables.LETTER_BLOCK;
import static city.kontor.efile.jooq.Tables.LETTER_TEMPLATE;
import static city.kontor.efile.jooq.Tables.LETTER_TEMPLATE_VERSION;

import city.kontor.efile.KeptLetter;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterBlock;
import city.kontor.efile.LetterEvent;
import city.kontor.efile.LetterRegisters;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.jooq.tables.records.LetterBlockRecord;
import city.kontor.efile.jooq.tables.records.LetterRecord;
import city.kontor.efile.jooq.tables.records.LetterTemplateRecord;
import city.kontor.efile.jooq.tables.records.LetterTemplateVersionRecord;
import city.kontor.efile.jooq.tables.records.LetterheadRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Letters, their templates and heads in their rows. */
public final class LetterRows implements LetterRegisters {
    private final Rows rows;

    public LetterRows(Rows rows) {
        this.rows = rows;
    }

    /** Writes what happened into the rows. */
    public void apply(LetterEvent event) {
        switch (event) {
            case LetterEvent.LetterTemplatePut put -> template(put.template(), put.by());
            case LetterEvent.LetterTemplateRetired retired -> {
                var row = rows.find(LETTER_TEMPLATE, retired.templateId()).orElseThrow();
                row.setRetired(1L);
                rows.put(row);
            }
            case LetterEvent.LetterheadPut put -> head(put.head());
            case LetterEvent.LetterWritten written -> written(written);
            case LetterEvent.LetterFinished finished -> {
                var row = rows.find(LETTER, finished.documentId()).orElseThrow();
                row.setFinished(1L);
                rows.put(row);
            }
        }
    }

    private void template(LetterTemplate template, Signature by) {
        var row = rows.find(LETTER_TEMPLATE, template.id()).orElseGet(LetterTemplateRecord::new);
        row.setId(template.id());
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setVersion((long) template.version());
        row.setName(template.name());
        row.setSubject(template.subject());
        row.setBody(template.body());
        row.setRetired(0L);
        SignatureColumns.put(row, "put", Optional.of(by));
        rows.put(row);
        var version = new LetterTemplateVersionRecord();
        version.setId(versionId(template.id(), template.version()));
        version.setScope(Scope.CITY.id());
        version.setRv(0L);
        version.setTemplateId(template.id());
        version.setVersion((long) template.version());
        version.setName(template.name());
        version.setSubject(template.subject());
        version.setBody(template.body());
        SignatureColumns.put(version, "put", Optional.of(by));
        rows.put(version);
    }

    private void head(Letterhead head) {
        var row = rows.find(LETTERHEAD, head.department().id()).orElseGet(LetterheadRecord::new);
        row.setId(head.department().id());
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setOrganisation(head.organisation());
        row.setUnit(head.unit());
        row.setStreet(head.street());
        row.setPostCode(head.postCode());
        row.setPlace(head.place());
        row.setPhone(head.phone());
        row.setEmail(head.email());
        row.setWeb(head.web());
        row.setFooter(head.footer());
        rows.put(row);
    }

    private void written(LetterEvent.LetterWritten written) {
        String id = written.documentId();
        Letter letter = written.letter();
        String scope = rows.find(EFILE_DOCUMENT, id).orElseThrow().getScope();
        var row = rows.find(LETTER, id).orElseGet(LetterRecord::new);
        row.setId(id);
        row.setScope(scope);
        row.setRv(0L);
        row.setFileId(written.fileId());
        row.setTemplateId(letter.templateId());
        row.setTemplateVersion((long) letter.templateVersion());
        row.setRecipient(letter.recipient());
        row.setSalutation(letter.salutation());
        row.setDated(letter.dated());
        row.setPhone(letter.phone());
        row.setFinished(0L);
        rows.put(row);
        for (LetterBlockRecord old : rows.list(LETTER_BLOCK, LETTER_BLOCK.DOCUMENT_ID.eq(id))) {
            rows.remove(LETTER_BLOCK, old.getId());
        }
        for (int i = 0; i < letter.blocks().size(); i++) {
            var block = new LetterBlockRecord();
            block.setId(id + "-" + i);
            block.setScope(scope);
            block.setRv(0L);
            block.setFileId(written.fileId());
            block.setDocumentId(id);
            block.setPosition((long) i);
            block.setName(letter.blocks().get(i).name());
            block.setText(letter.blocks().get(i).text());
            rows.put(block);
        }
    }

    @Override
    public Optional<LetterTemplate> template(String templateId) {
        return rows.find(LETTER_TEMPLATE, templateId).map(LetterRows::template);
    }

    @Override
    public Optional<LetterTemplate> template(String templateId, int version) {
        return rows.find(LETTER_TEMPLATE_VERSION, versionId(templateId, version))
                .map(LetterRows::version);
    }

    @Override
    public Optional<KeptLetter> letter(String documentId) {
        return rows.find(LETTER, documentId)
                .map(row -> letter(row, rows.list(LETTER_BLOCK, LETTER_BLOCK.DOCUMENT_ID.eq(documentId))));
    }

    static String versionId(String templateId, int version) {
        return templateId + "-" + version;
    }

    static LetterTemplate template(LetterTemplateRecord row) {
        return new LetterTemplate(
                row.getId(),
                row.getVersion().intValue(),
                row.getName(),
                row.getSubject(),
                row.getBody(),
                row.getRetired() == 1);
    }

    /** Whether a template is in use is said by its newest version only. */
    static LetterTemplate version(LetterTemplateVersionRecord row) {
        return new LetterTemplate(
                row.getTemplateId(),
                row.getVersion().intValue(),
                row.getName(),
                row.getSubject(),
                row.getBody(),
                false);
    }

    static Letterhead head(LetterheadRecord row) {
        return new Letterhead(
                new Scope(row.getId()),
                row.getOrganisation(),
                row.getUnit(),
                row.getStreet(),
                row.getPostCode(),
                row.getPlace(),
                row.getPhone(),
                row.getEmail(),
                row.getWeb(),
                row.getFooter());
    }

    static KeptLetter letter(LetterRecord row, List<LetterBlockRecord> blocks) {
        return new KeptLetter(
                row.getId(),
                new Letter(
                        row.getTemplateId(),
                        row.getTemplateVersion().intValue(),
                        row.getRecipient(),
                        row.getSalutation(),
                        row.getDated(),
                        row.getPhone(),
                        blocks.stream()
                                .sorted(Comparator.comparing(LetterBlockRecord::getPosition))
                                .map(block -> new LetterBlock(block.getName(), block.getText()))
                                .toList()),
                row.getFinished() == 1);
    }
}
