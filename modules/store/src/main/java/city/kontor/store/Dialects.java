package city.kontor.store;

import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;

/** The one way jOOQ is set up, so that the same statement text runs on both databases. */
final class Dialects {
    private Dialects() {}

    static Settings settings() {
        return new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withExecuteLogging(false);
    }
}
