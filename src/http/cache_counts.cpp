#include "http/cache_counts.hpp"

namespace v16::http {

CacheCounts difference(CacheCounts now, const CacheCounts& then) {
    now.service.l1_hits -= then.service.l1_hits;
    now.service.l2_hits -= then.service.l2_hits;
    now.service.misses -= then.service.misses;
    now.service.coalesced -= then.service.coalesced;
    now.service.computed -= then.service.computed;
    now.evictions -= then.evictions;
    now.l2_hits -= then.l2_hits;
    now.l2_misses -= then.l2_misses;
    now.l2_corrupt -= then.l2_corrupt;
    return now;
}

}  // namespace v16::http
