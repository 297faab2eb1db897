package city.kontor.suite;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryFeature;
import city.kontor.invoice.InvoiceRights;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuiteTest {
    private static final Scope TIEFBAU = Scope.department("tiefbau");
    private static final Scope SCHULE = Scope.department("schule");

    private final Suite suite = Suite.standard();

    @Test
    void rightsAreAClosedListWithoutDoubles() {
        assertThat(suite.rights()).doesNotHaveDuplicates().contains(DirectoryFeature.MANAGE, InvoiceRights.ORDER);
    }

    @Test
    void aHistoryIsReadByThoseWhoWorkThereAndByAuditors() {
        assertThat(suite.mayReadHistory(with(InvoiceRights.EDIT, TIEFBAU), TIEFBAU))
                .isTrue();
        assertThat(suite.mayReadHistory(with(InvoiceRights.EDIT, TIEFBAU), SCHULE))
                .isFalse();
        assertThat(suite.mayReadHistory(with(InvoiceRights.EDIT, TIEFBAU), Scope.CITY))
                .isFalse();
        assertThat(suite.mayReadHistory(with(InvoiceRights.AUDIT, Scope.CITY), SCHULE))
                .isTrue();
        assertThat(suite.mayReadHistory(with(DirectoryFeature.MANAGE, Scope.CITY), SCHULE))
                .isFalse();
        assertThat(suite.mayReadHistory(with(DirectoryFeature.MANAGE, Scope.CITY), Scope.CITY))
                .isTrue();
    }

    private static Actor with(Right right, Scope scope) {
        return new Actor("p", "P", List.of(new Grant(right, scope, Optional.empty(), Optional.empty())));
    }
}
