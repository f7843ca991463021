# libstemmer (Snowball) comes without a pkg-config file and without one of CMake's. Defines Stemmer::Stemmer.
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
mark_as_advanced(STEMMER_INCLUDE_DIR STEMMER_LIBRARY)
add_library(Stemmer::Stemmer UNKNOWN IMPORTED GLOBAL)
set_target_properties(Stemmer::Stemmer PROPERTIES IMPORTED_LOCATION "${STEMMER_LIBRARY}"
                                                  INTERFACE_INCLUDE_DIRECTORIES "${STEMMER_INCLUDE_DIR}")
