package vn.vungcao.access;

import java.util.Locale;

/** Why somebody who logs in at the provider of OpenID Connect is not let in. The login page has the words. */
public enum ProviderRefusal {
    /** The provider does not answer. */
    AWAY,
    /** The person said no there, or the provider did. */
    DECLINED,
    /** Not begun here by this browser, or too long ago. */
    EXPIRED,
    /** What the provider sent could not be verified. */
    UNVERIFIED,
    /** The person is in no group that has a role. */
    NO_ROLE,
    /** The unit to which the editor would be bound is lacking, or there is none of that code. */
    NO_UNIT,
    /** The name there is none that an account may have. */
    UNFIT_NAME,
    /** Somebody else has the name here. */
    NAME_TAKEN,
    DISABLED;

    /** As it stands in addresses: {@code no-role}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
