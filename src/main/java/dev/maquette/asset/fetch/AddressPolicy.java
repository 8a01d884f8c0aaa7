package dev.maquette.asset.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which network addresses may be connected to. */
enum AddressPolicy {

    /**
     * Addresses of the public internet only. IPv4: all but the IANA special-purpose registry (RFC 6890 and its updates)
     * and the address at which one cloud answers its machines. IPv6: global unicast (RFC 4291) without its special parts,
     * which leaves out loopback, link-local, unique local, multicast and every form that embeds an IPv4 address outside
     * of it; 6to4 and Teredo, which embed one inside of it, are special parts.
     */
    PUBLIC {
        @Override
        boolean allows(InetAddress address) {
            return address instanceof Inet4Address
                    ? !SPECIAL_IPV4.contains(address)
                    : GLOBAL_UNICAST.contains(address) && !SPECIAL_IPV6.contains(address);
        }
    },

    /** What the operator configured may be on this machine or in a private network as well, but not everywhere. */
    PRIVATE_TOO {
        @Override
        boolean allows(InetAddress address) {
            return PUBLIC.allows(address) || PRIVATE.contains(address) && !CLOUD_METADATA.contains(address);
        }
    };

    private static final AddressRanges SPECIAL_IPV4 = AddressRanges.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's "WireServer"
            "168.63.129.16/32");

    private static final AddressRanges GLOBAL_UNICAST = AddressRanges.of("2000::/3");

    private static final AddressRanges SPECIAL_IPV6 =
            AddressRanges.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final AddressRanges PRIVATE =
            AddressRanges.of("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    /** The IPv6 addresses of AWS and Google Cloud; those of IPv4 are link-local. */
    private static final AddressRanges CLOUD_METADATA = AddressRanges.of("fd00:ec2::/32", "fd20:ce::/32");

    abstract boolean allows(InetAddress address);
}
