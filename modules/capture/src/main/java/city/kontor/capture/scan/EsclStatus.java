package city.kontor.capture.scan;

import java.net.URI;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * How a network scanner stands (eSCL, ScannerStatus).
 *
 * @param feeder the AdfState; empty where it has no feeder or does not tell
 * @param jobs for {@link #job}
 */
record EsclStatus(String feeder, Element jobs) {
    /** How one job stands. */
    record Job(String state, String reasons) {}

    static EsclStatus of(Element root) {
        return new EsclStatus(EsclXml.text(root, "AdfState").orElse(""), root);
    }

    /** What keeps paper from being drawn; an empty feeder is told apart by {@link #isEmpty}. */
    Optional<ScanEnd.Kind> trouble() {
        return switch (feeder) {
            case "ScannerAdfJam", "ScannerAdfMispick", "ScannerAdfMultipickDetected" ->
                Optional.of(ScanEnd.Kind.JAMMED);
            case "ScannerAdfHatchOpen", "ScannerAdfCoverOpen" -> Optional.of(ScanEnd.Kind.COVER_OPEN);
            case "ScannerAdfInputTrayFailed",
                    "ScannerAdfInputTrayOverloaded",
                    "ScannerAdfDuplexPageTooShort",
                    "ScannerAdfDuplexPageTooLong" -> Optional.of(ScanEnd.Kind.FAILED);
            default -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    /** How a job stands, if the scanner still tells. */
    Optional<Job> job(URI address) {
        return EsclXml.all(jobs, "JobInfo").stream()
                .filter(info -> EsclXml.text(info, "JobUri")
                        .filter(uri -> uri.endsWith(address.getPath()))
                        .isPresent())
                .map(info -> new Job(
                        EsclXml.text(info, "JobState").orElse(""),
                        String.join(", ", EsclXml.texts(info, "JobStateReason"))))
                .findFirst();
    }
}
