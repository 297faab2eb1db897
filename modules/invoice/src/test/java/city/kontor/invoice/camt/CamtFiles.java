package city.kontor.invoice.camt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Statements as banks write them, for tests. */
public final class CamtFiles {
    private CamtFiles() {}

    /** A whole file of one statement in version .02. */
    public static byte[] file(String iban, long number, long openingCents, String... entries) {
        return file("02", iban, number, openingCents, sum(entries), entries);
    }

    public static byte[] file(
            String version, String iban, long number, long openingCents, long sumCents, String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
                <GrpHdr><MsgId>M-%d</MsgId><CreDtTm>2026-11-12T20:00:00Z</CreDtTm></GrpHdr>
                <Stmt><Id>ST-%d</Id><ElctrncSeqNb>%d</ElctrncSeqNb><CreDtTm>2026-11-12T20:00:00Z</CreDtTm>
                <Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>%s%s%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        version,
                        number,
                        number,
                        number,
                        iban,
                        balance("OPBD", openingCents),
                        balance("CLBD", openingCents + sumCents),
                        String.join("\n", entries))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long sum(String... entries) {
        return Arrays.stream(entries).mapToLong(CamtFiles::cents).sum();
    }

    private static long cents(String entry) {
        var amount = java.util.regex.Pattern.compile("<Amt Ccy=\"EUR\">([\\d.]+)</Amt><CdtDbtInd>(\\w+)<")
                .matcher(entry);
        if (!amount.find()) {
            throw new IllegalArgumentException(entry);
        }
        long cents = new BigDecimal(amount.group(1)).movePointRight(2).longValueExact();
        return amount.group(2).equals("CRDT") ? cents : -cents;
    }

    private static String balance(String code, long cents) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2026-11-12</Dt></Dt></Bal>
                """.formatted(code, euro(cents), cents < 0 ? "DBIT" : "CRDT");
    }

    /** One booked entry; what is in its details is the caller's. */
    public static String entry(String reference, long cents, String... details) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-12</Dt></BookgDt><ValDt><Dt>2026-11-12</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls>%s</NtryDtls></Ntry>
                """.formatted(
                        euro(cents),
                        cents < 0 ? "DBIT" : "CRDT",
                        reference,
                        Arrays.stream(details).collect(Collectors.joining()));
    }

    public static String payment(String endToEndId, String remittance) {
        return """
                <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><RltdPties><Cdtr><Nm>Asphalt Müller GmbH</Nm></Cdtr><CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>
                """.formatted(endToEndId, remittance);
    }

    public static String payment(String endToEndId, long cents) {
        return """
                <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">%s</Amt></TxAmt></AmtDtls></TxDtls>
                """.formatted(endToEndId, euro(cents));
    }

    public static String returned(String endToEndId, String code, String text) {
        return """
                <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><RtrInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>%s</AddtlInf></RtrInf></TxDtls>
                """.formatted(endToEndId, code, text);
    }

    public static String batch(String blockId) {
        return "<Btch><PmtInfId>%s</PmtInfId></Btch>".formatted(blockId);
    }

    private static String euro(long cents) {
        return BigDecimal.valueOf(Math.abs(cents), 2).toPlainString();
    }
}
