# expect: AC
# twice: differs
import os
import tempfile
import uuid

print(uuid.uuid4(), os.urandom(8).hex(), next(tempfile._get_candidate_names()))
